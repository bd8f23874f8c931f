package fr.crig.avis.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.account.AccountDesk;
import fr.crig.avis.account.AccountLinks;
import fr.crig.avis.account.Journal;
import fr.crig.avis.account.LinkPurpose;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.page.Errand;
import fr.crig.avis.request.RequestDesk;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Rows;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What has had its time goes, once it was told; what an open request needs stays. */
class RetentionTest extends ApplicationTest {

    private static final String PAGE = "/administration/donnees-personnelles";

    @Autowired
    private RetentionClerk clerk;

    @Autowired
    private RetentionReader reader;

    @Autowired
    private RetentionErrands errands;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private AccountDesk desk;

    @Autowired
    private AccountLinks links;

    @Autowired
    private RequestDesk requests;

    @Autowired
    private Stages stages;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

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
    void takesTheWordsOfWhatLeftNinetyDaysAgoAndKeepsThatItLeft() {
        Reference over = stages.submitted();
        jdbc.sql("update notice set state = 'SENT', calendar = 'ORGANIZER:mailto:secretariat@crig.example'")
                .update();
        jdbc.sql("update funding_request set state = 'WITHDRAWN'").update();
        clock.advanceDays(89);
        night();
        assertThat(notices("recipient like '%@%'")).isPositive();
        clock.advanceDays(2);
        String kept = "event, reference, state, created_at, message_id";
        List<?> before =
                jdbc.sql("select " + kept + " from notice order by id").query().listOfRows();

        night();

        assertThat(jdbc.sql("select " + kept + " from notice order by id")
                        .query()
                        .listOfRows())
                .isEqualTo(before);
        assertThat(
                        notices(
                                "recipient like '%@%' or recipient_name <> '' or subject <> '' or body_text <> ''"
                                        + " or body_html <> '' or calendar is not null or username is not null or headline is not null"))
                .isZero();
        long id = jdbc.sql("select max(id) from notice").query(Long.class).single();
        assertThat(mvc.get().uri("/administration/envois/" + id).with(accounts.signedIn("secretariat")))
                .hasStatusOk()
                .bodyText()
                .contains("sont effacés", over.value());
        assertThat(mvc.get().uri("/administration/envois").with(accounts.signedIn("secretariat")))
                .hasStatusOk()
                .bodyText()
                .contains("Message dont le texte est effacé");
    }

    /** Who was told of an open request decides who is told of the rest; what never arrived waits for the secretariat. */
    @Test
    void leavesTheMessagesOfOpenRequestsAndThoseThatNeverArrived() {
        stages.submitted();
        jdbc.sql("update notice set state = 'SENT'").update();
        clock.advanceDays(400);
        night();
        assertThat(notices("forgotten_at is not null")).isZero();

        jdbc.sql("update funding_request set state = 'CLOSED'").update();
        jdbc.sql("update notice set state = 'REFUSED'").update();
        night();
        assertThat(notices("forgotten_at is not null")).isZero();
    }

    @Test
    void announcesADraftOfAClosedAccountBeforeItGoes() {
        draft("agent.region");
        draft("agent.ign");
        desk.disable("agent.region", admin);
        clock.advanceDays(160);
        night();
        assertThat(errands.of(admin)).isEmpty();
        clock.advanceDays(60);

        night();

        assertThat(drafts()).isEqualTo(2);
        List<Errand> told = errands.of(admin);
        assertThat(told).hasSize(1);
        assertThat(told.get(0).arguments()).containsExactly(1);
        assertThat(ParisTime.day(told.get(0).due())).isEqualTo(clock.today().plusDays(14));
        assertThat(errands.of(accounts.actor("secretariat"))).isEmpty();
        clock.advanceDays(13);
        night();
        assertThat(drafts()).isEqualTo(2);
        clock.advanceDays(1);
        night();
        assertThat(drafts()).isEqualTo(1);
        assertThat(errands.of(admin)).isEmpty();
        assertThat(journal.ofAct("privacy.forgotten"))
                .extracting("detail")
                .containsExactly("1 – Brouillons de comptes fermés");
    }

    @Test
    void announcesNothingAnyMoreOfWhatIsOfUseAgain() {
        draft("agent.region");
        desk.disable("agent.region", admin);
        clock.advanceDays(220);
        night();
        desk.enable("agent.region", admin);
        clock.advanceDays(30);

        night();

        assertThat(drafts()).isEqualTo(1);
        assertThat(errands.of(admin)).isEmpty();
    }

    @Test
    void takesTheAddressesOfAMeetingAYearAfterIt() {
        long meeting = meeting("CLOSED");
        long open = meeting("HELD");
        clock.advanceDays(380);
        night();
        clock.advanceDays(15);
        night();

        assertThat(addresses(meeting))
                .isEqualTo("/{\"all\":[{\"signatory\":\"IGN\",\"name\":\"Marie\",\"email\":\"\","
                        + "\"capacity\":\"TITULAIRE\",\"leaving\":false,\"alreadyTold\":false}]}");
        assertThat(addresses(open)).contains("guest@invite.example", "marie@ign.example");
    }

    @Test
    void takesFormerLinksAttemptsAndRequestsForAccess() {
        links.make("agent.ign", LinkPurpose.INVITATION);
        jdbc.sql("insert into login_attempt (origin, username, failures, last_at, blocked_until)"
                        + " values ('10.0.0.1', 'agent.ign', 1, :now, :now)")
                .param("now", utc(clock.instant()))
                .update();
        identity("WAITING", "Paul Inconnu");
        identity("LINKED", "Jeanne Connue");
        clock.advanceDays(20);
        night();
        assertThat(count("account_link")).isEqualTo(1);
        assertThat(count("login_attempt")).isZero();
        clock.advanceDays(20);
        night();
        assertThat(count("account_link")).isZero();
        clock.advanceDays(350);
        night();
        assertThat(count("sign_on_identity")).isEqualTo(2);
        clock.advanceDays(14);
        night();
        assertThat(jdbc.sql("select name from sign_on_identity")
                        .query(String.class)
                        .list())
                .containsExactly("Jeanne Connue");
    }

    @Test
    void countsAndListsBeforeAndChangesNothing() {
        draft("agent.region");
        desk.disable("agent.region", admin);
        clock.advanceDays(220);
        var rows = new Rows(dataSource);
        var before = rows.all();

        assertThat(mvc.get().uri(PAGE).with(accounts.signedIn("admin")))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Brouillon de agent.region, compte fermé le", "sera annoncé cette nuit", "Archives publiques");

        assertThat(rows.all()).isEqualTo(before);
        RetentionLine drafts = reader.lines(admin).get(Category.DRAFT.ordinal());
        assertThat(drafts.due()).isEqualTo(1);
        assertThat(drafts.first()).hasSize(1);
        assertThatThrownBy(() -> reader.lines(accounts.actor("secretariat"))).isInstanceOf(NotVisible.class);
        assertThat(mvc.get().uri(PAGE).with(accounts.signedIn("secretariat"))).hasStatus(403);
    }

    @Test
    void tellsEverybodyHowLong() {
        assertThat(mvc.get().uri("/donnees-personnelles"))
                .hasStatusOk()
                .bodyText()
                .contains("90 jours", "6 mois", "après l’envoi", "Archives publiques");
    }

    private void night() {
        RetentionSchedule.forgetAll(clerk);
    }

    private void draft(String username) {
        Actor agent = accounts.actor(username);
        requests.saveDraft(agent, UUID.randomUUID(), 0, Samples.form());
    }

    private long drafts() {
        return count("funding_request");
    }

    private long meeting(String state) {
        jdbc.sql("insert into meeting (version, starts_at, ends_at, state, agenda_revision, without_quorum)"
                        + " values (0, :now, :now, :state, 0, false)")
                .param("now", utc(clock.instant()))
                .param("state", state)
                .update();
        long id = jdbc.sql("select max(id) from meeting").query(Long.class).single();
        jdbc.sql("insert into meeting_guest (version, meeting, name, email, attended, added_by, added_at)"
                        + " values (0, :id, 'Guest', 'guest@invite.example', false, 'x', :now)")
                .param("id", id)
                .param("now", utc(clock.instant()))
                .update();
        jdbc.sql("""
                        insert into convocation (meeting, sequence_number, occasion, uid, starts_at, ends_at, without_quorum,
                                                 agenda_revision, item_count, addressees, sent_at, sent_by, sent_name)
                        values (:id, 0, 'CONVENED', 'u', :now, :now, false, 0, 0, :all, :now, 'x', 'x')""")
                .param("id", id)
                .param(
                        "all",
                        "{\"all\":[{\"signatory\":\"IGN\",\"name\":\"Marie\",\"email\":\"marie@ign.example\","
                                + "\"capacity\":\"TITULAIRE\",\"leaving\":false,\"alreadyTold\":false}]}")
                .param("now", utc(clock.instant()))
                .update();
        return id;
    }

    private String addresses(long meeting) {
        return jdbc.sql("select g.email || '/' || c.addressees from meeting_guest g"
                        + " join convocation c on c.meeting = g.meeting where g.meeting = ?")
                .param(meeting)
                .query(String.class)
                .single();
    }

    private void identity(String state, String name) {
        jdbc.sql("insert into sign_on_identity (version, provider, subject, name, email, asked_at, state)"
                        + " values (0, 'p', :name, :name, 'x@y.example', :now, :state)")
                .param("name", name)
                .param("state", state)
                .param("now", utc(clock.instant()))
                .update();
    }

    private long notices(String condition) {
        return jdbc.sql("select count(*) from notice where " + condition)
                .query(Long.class)
                .single();
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    private static Object utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
