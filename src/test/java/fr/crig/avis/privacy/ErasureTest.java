package fr.crig.avis.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.AccountDesk;
import fr.crig.avis.account.AccountLinks;
import fr.crig.avis.account.Accounts;
import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalChain;
import fr.crig.avis.account.LinkPurpose;
import fr.crig.avis.account.NewAccount;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.minutes.MinutesSteps;
import fr.crig.avis.privacy.ErasurePlan.Fate;
import fr.crig.avis.request.RequestDesk;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Role;
import fr.crig.avis.shared.Violation;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Rows;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Once a person is erased, a full dump names it nowhere but in the legal record; what it did stays, done by its body. */
class ErasureTest extends ApplicationTest {

    private static final String LOGIN = "membre.ign";
    private static final String PATH = "/administration/comptes/" + LOGIN + "/effacement";
    private static final Set<String> RECORD =
            Set.of("avis", "register_line", "register_term", "minutes", "minutes_version");

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Accounts all;

    @Autowired
    private AccountDesk desk;

    @Autowired
    private AccountLinks links;

    @Autowired
    private ErasureDesk erasure;

    @Autowired
    private Eraser eraser;

    @Autowired
    private TextColumns columns;

    @Autowired
    private Traces traces;

    @Autowired
    private RetentionClerk clerk;

    @Autowired
    private RequestDesk requests;

    @Autowired
    private Stages stages;

    @Autowired
    private Journal journal;

    @Autowired
    private JournalChain chain;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private JdbcTemplate template;

    @Autowired
    private DataSource dataSource;

    @Autowired
    private MockMvcTester mvc;

    private Actor admin;

    @BeforeEach
    void people() {
        accounts.openAll();
        admin = accounts.actor("admin");
    }

    @Test
    void leavesNoNameInAFullDumpOutsideOfTheLegalRecord(@Autowired AutowireCapableBeanFactory beans) {
        everythingDone(beans);
        while (chain.write() > 0) {
            // Until nothing waits.
        }
        String record =
                jdbc.sql("select facts from minutes").query(String.class).single();
        assertThat(post()).hasStatus(302).hasRedirectedUrl("/administration/comptes");

        assertThat(new Dump(template).holding(List.of(LOGIN, "Membre IGN", "Titulaire – IGN Occitanie"), RECORD))
                .isEmpty();
        assertThat(all.findByUsername(LOGIN)).isEmpty();
        assertThat(jdbc.sql("select given_name from opinion where signatory = 'IGN'")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .containsOnly("Personne effacée");
        assertThat(jdbc.sql("select facts from minutes").query(String.class).single())
                .contains("Membre IGN")
                .isEqualTo(record);
        chain.write();
        assertThat(chain.verify(null).isWhole()).isTrue();
        assertThat(journal.ofAct("account.erased")).hasSize(1);
        assertThat(mvc.get().uri("/administration/journal").with(accounts.signedIn("admin")))
                .hasStatusOk();
        assertThat(jdbc.sql("select count(*) from account").query(Long.class).single())
                .isEqualTo(13);
    }

    @Test
    void tellsBeforeWhatGoesWhatIsRenamedAndWhatStays(@Autowired AutowireCapableBeanFactory beans) {
        everythingDone(beans);
        Rows rows = new Rows(dataSource);
        var before = rows.all();

        ErasurePlan plan = erasure.plan(LOGIN, admin);

        assertThat(plan.isPossible()).isTrue();
        assertThat(plan.of(Fate.KEPT)).extracting("table").contains("minutes");
        assertThat(plan.of(Fate.REMOVED))
                .extracting("table")
                .contains("account", "notice_preference", "member_absence");
        assertThat(plan.of(Fate.RENAMED)).extracting("table").contains("opinion", "notice", "member_term");
        assertThat(mvc.get().uri(PATH).with(accounts.signedIn("admin")))
                .hasStatusOk()
                .bodyText()
                .contains("Avis des signataires", "archives publiques, scellées", "Oui, effacer");
        assertThat(rows.all()).isEqualTo(before);
    }

    @Test
    void saysInPlainWordsWhyItCannotBeDoneYet() {
        Actor agent = accounts.actor("agent.region");
        requests.saveDraft(agent, UUID.randomUUID(), 0, Samples.form());
        String open = stages.circulating().value();
        assertThat(reasons("agent.region"))
                .containsExactlyInAnyOrder(
                        "refusal.erasure.open", "refusal.erasure.drafts", "refusal.erasure.requests " + open);
        assertThat(reasons(LOGIN)).containsExactlyInAnyOrder("refusal.erasure.open", "refusal.erasure.term");
        assertThat(post()).hasStatus(422).bodyText().contains("Le compte est ouvert", "Son mandat court encore");
        assertThat(all.findByUsername(LOGIN)).isPresent();
        stages.opinion(fr.crig.avis.shared.Reference.of(open), "IGN", "FAVORABLE");
        assertThat(reasons(LOGIN)).contains("refusal.erasure.requests " + open);
    }

    @Test
    void waitsForTheMinutesOfAMeeting() {
        desk.disable("agent.ign", admin);
        jdbc.sql("""
                        insert into meeting (version, starts_at, ends_at, state, agenda_revision, without_quorum, changed_by)
                        values (0, :now, :now, 'HELD', 0, false, 'agent.ign')""").param("now", clock.instant().atOffset(ZoneOffset.UTC)).update();
        assertThat(reasons("agent.ign")).hasSize(1).allMatch(why -> why.startsWith("refusal.erasure.meeting"));
        jdbc.sql("update meeting set state = 'CLOSED'").update();
        assertThat(reasons("agent.ign")).isEmpty();
    }

    /** Looked for in every column of every table, as the database lists them: nothing that comes one day is forgotten. */
    @Test
    void findsAPersonInWhateverColumnAndLeavesItInNone() {
        accounts.open(new NewAccount("m.dupont", "Marie Dupont-Grès", "m.dg@crig.example", Set.of(Role.AGENT), "IGN"));
        Person person =
                new Person(7, "m.dupont", true, Set.of("Marie Dupont-Grès"), Set.of("m.dg@crig.example"), Set.of());
        Set<String> tables = new TreeSet<>(columns.byTable().keySet());
        tables.removeIf(table -> RECORD.contains(table.toLowerCase())
                || Set.of("journal_entry", "journal_line", "account", "account_role")
                        .contains(table.toLowerCase()));
        Set<String> planted = new Planted(template, "Marie Dupont-Grès", "m.dupont").everywhere(tables);
        assertThat(planted).hasSizeGreaterThan(150).contains("opinion.given_name", "act_ru_task.assignee_");
        assertThat(traces.counts(eraser.needles(person)).keySet())
                .containsAll(
                        planted.stream().map(place -> place.split("\\.")[0]).toList());

        eraser.erase(person);

        Set<String> apart = new TreeSet<>(RECORD);
        apart.addAll(Set.of("account", "account_role", "journal_entry"));
        assertThat(new Dump(template).holding(List.of("m.dupont", "Marie Dupont-Grès"), apart))
                .isEmpty();
    }

    /** It names a role, and the next person who holds it. */
    @Test
    void leavesTheNameThatAnotherAccountBearsToo() {
        accounts.open(new NewAccount("agent.un", "Agent de service", "un@crig.example", Set.of(Role.AGENT), "IGN"));
        accounts.open(new NewAccount("agent.deux", "Agent de service", "deux@crig.example", Set.of(Role.AGENT), "IGN"));
        desk.disable("agent.un", admin);
        assertThat(erasure.plan("agent.un", admin).person().shared()).containsExactly("Agent de service");

        erasure.erase("agent.un", admin);

        assertThat(all.findByUsername("agent.deux").orElseThrow().displayName()).isEqualTo("Agent de service");
        assertThat(new Dump(template).holding(List.of("agent.un", "un@crig.example"), RECORD))
                .isEmpty();
    }

    @Test
    void isTheAdministratorsAlone() {
        desk.disable(LOGIN, admin);
        Actor secretariat = accounts.actor("secretariat");
        assertThatThrownBy(() -> erasure.plan(LOGIN, secretariat)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> erasure.erase(LOGIN, secretariat)).isInstanceOf(NotVisible.class);
        assertThat(mvc.get().uri(PATH).with(accounts.signedIn("secretariat"))).hasStatus(403);
        assertThat(mvc.get().uri("/administration/comptes/nobody/effacement").with(accounts.signedIn("admin")))
                .hasStatus(404);
    }

    @Test
    void comesByItselfWhenAnAccountIsClosedForThreeYearsAndWaitsForWhatIsOpen() {
        desk.disable("agent.ign", admin);
        desk.disable("agent.region", admin);
        stages.circulating();
        clock.advanceDays(3 * 366);
        RetentionSchedule.forgetAll(clerk);
        assertThat(all.findByUsername("agent.ign")).isPresent();
        clock.advanceDays(14);
        RetentionSchedule.forgetAll(clerk);
        assertThat(all.findByUsername("agent.ign")).isEmpty();
        assertThat(all.findByUsername("agent.region")).isPresent();
    }

    @Test
    void comesByItselfWhenNobodyEverUsedAnAccount() {
        desk.open(
                new NewAccount("agent.jamais", "Agent jamais venu", "jamais@crig.example", Set.of(Role.AGENT), "IGN"),
                admin);
        clock.advanceDays(360);
        RetentionSchedule.forgetAll(clerk);
        clock.advanceDays(10);
        RetentionSchedule.forgetAll(clerk);
        assertThat(all.findByUsername("agent.jamais")).isPresent();
        clock.advanceDays(14);
        RetentionSchedule.forgetAll(clerk);
        assertThat(all.findByUsername("agent.jamais")).isEmpty();
        assertThat(all.findByUsername("agent.ign")).isPresent();
    }

    /** A request until its avis, at a meeting; and whatever else the service keeps of somebody. */
    private void everythingDone(AutowireCapableBeanFactory beans) {
        beans.createBean(MinutesSteps.class).heldWithOneAvis();
        links.make(LOGIN, LinkPurpose.RESET);
        journal.record(Samples.member("IGN"), "account.passwordChanged", LOGIN, null);
        jdbc.sql(
                        "insert into second_factor (account, secret, begun_at) select id, 's', created_at from account where username = ?")
                .param(LOGIN)
                .update();
        jdbc.sql("insert into recovery_code (factor, code_hash) select max(id), 'h' from second_factor")
                .update();
        jdbc.sql("insert into notice_preference (username, kind, rhythm) values (?, 'PROGRESS', 'NEVER')")
                .param(LOGIN)
                .update();
        jdbc.sql("""
                        insert into member_absence (version, username, first_day, last_day, declared_by, declared_at)
                        values (0, :login, :day, :day, 'Membre IGN', :now)""")
                .param("login", LOGIN)
                .param("day", clock.today())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                        insert into sign_on_identity (version, provider, subject, name, email, asked_at, state, username)
                        values (0, 'p', 's', 'Membre IGN', 'membre.ign@crig.example', :now, 'LINKED', :login)""")
                .param("login", LOGIN)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("update member_term set last_day = first_day where username = ?")
                .param(LOGIN)
                .update();
        jdbc.sql("update minutes set state = 'APPROVED', facts = ?")
                .param("{\"name\": \"Membre IGN\"}")
                .update();
        jdbc.sql("update funding_request set state = 'CLOSED'").update();
        jdbc.sql("update meeting set state = 'CLOSED'").update();
        clock.advanceDays(1);
        desk.disable(LOGIN, admin);
    }

    private List<String> reasons(String username) {
        return erasure.plan(username, admin).obstacles().stream()
                .map(ErasureTest::told)
                .toList();
    }

    private static String told(Violation violation) {
        return violation.key().endsWith("requests")
                ? violation.key() + " " + violation.arguments().get(0)
                : violation.key();
    }

    private MvcTestResult post() {
        return mvc.post()
                .uri(PATH)
                .with(accounts.signedIn("admin"))
                .with(csrf())
                .exchange();
    }
}
