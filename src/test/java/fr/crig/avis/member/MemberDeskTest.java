package fr.crig.avis.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import fr.crig.avis.account.AccountDesk;
import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.account.NewAccount;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Capacity;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Role;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The register of the members; today is the 12th of March 2026. */
class MemberDeskTest extends ApplicationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 12);
    private static final Actor SECRETARIAT = Samples.SECRETARIAT;

    @Autowired
    private MemberDesk desk;

    @Autowired
    private MemberLookup members;

    @Autowired
    private Terms terms;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private AccountDesk accountDesk;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void opensATermWithEachMembersAccountAndWithNoOther() {
        assertThat(members.inOffice("IGN", TODAY))
                .extracting(Representative::username, Representative::capacity, Representative::email)
                .containsExactly(
                        tuple("membre.ign", Capacity.TITULAIRE, "membre.ign@crig.example"),
                        tuple("suppleant.ign", Capacity.SUPPLEANT, "suppleant.ign@crig.example"));
        assertThat(terms.findByUsernameOrderByFirstDayAscIdAsc("agent.ign")).isEmpty();
    }

    /** Whoever opens accounts would otherwise sit in the committee, and read what circulates there. */
    @Test
    void beginsNoTermByOpeningAnAccount() {
        end("membre.ign", TODAY.minusDays(1));
        end("suppleant.ign", TODAY.minusDays(1));
        open("second.ign");

        assertThat(members.representative("second.ign", TODAY)).isEmpty();
        assertThat(accounts.actor("second.ign").roles()).isEmpty();
    }

    @Test
    void letsAMemberActOnlyDuringItsTerm() {
        end("membre.ign", TODAY);
        assertThat(accounts.actor("membre.ign").isMemberOf("IGN")).isTrue();

        clock.advanceDays(1);
        assertThat(accounts.actor("membre.ign").isMemberOf("IGN")).isFalse();
        assertThat(members.inOffice("IGN", TODAY.plusDays(1)))
                .extracting(Representative::username)
                .containsExactly("suppleant.ign");
    }

    @Test
    void letsASuccessorFollow() {
        open("second.ign");
        end("membre.ign", TODAY.plusDays(10));
        desk.add(SECRETARIAT, form("second.ign", "TITULAIRE", TODAY.plusDays(11), null));

        assertThat(titulaire(TODAY.plusDays(10))).isEqualTo("membre.ign");
        assertThat(titulaire(TODAY.plusDays(11))).isEqualTo("second.ign");
    }

    @Test
    void letsASuppleantBecomeTitulaire() {
        end("membre.ign", TODAY);
        end("suppleant.ign", TODAY);
        desk.add(SECRETARIAT, form("suppleant.ign", "TITULAIRE", TODAY.plusDays(1), null));

        assertThat(accounts.actor("suppleant.ign").substitute()).isTrue();
        clock.advanceDays(1);
        assertThat(accounts.actor("suppleant.ign").substitute()).isFalse();
    }

    @Test
    void refusesASecondTitulaireOnAnyDay() {
        open("second.ign");
        end("membre.ign", TODAY.plusDays(10));

        assertRefused(form("second.ign", "TITULAIRE", TODAY.plusDays(10), null), "refusal.member.secondTitulaire");
        assertRefused(form("second.ign", "TITULAIRE", TODAY.minusYears(2), TODAY), "refusal.member.secondTitulaire");
    }

    @Test
    void refusesTwoTermsOfOneAccountAtOnce() {
        assertRefused(form("suppleant.ign", "SUPPLEANT", TODAY, null), "refusal.member.overlap");
        end("suppleant.ign", TODAY);
        assertRefused(form("suppleant.ign", "SUPPLEANT", TODAY, null), "refusal.member.overlap");
    }

    @Test
    void refusesWhatCannotBeATerm() {
        open("second.ign");
        TermForm empty = new TermForm();
        empty.signatory = "IGN";
        assertRefused(
                empty,
                "refusal.member.account",
                "refusal.member.name",
                "refusal.member.capacity",
                "refusal.member.day");
        assertRefused(form("second.ign", "SUPPLEANT", TODAY, TODAY.minusDays(1)), "refusal.member.endBeforeStart");
        assertRefused(form("second.ign", "SUPPLEANT", TODAY.minusYears(11), null), "refusal.member.farAway");
        assertRefused(form("second.ign", "SUPPLEANT", TODAY.plusYears(11), null), "refusal.member.farAway");
        assertRefused(form("second.ign", "SUPPLEANT", TODAY, LocalDate.of(9999, 12, 31)), "refusal.member.farAway");
    }

    @Test
    void refusesNamesThatAreTooLong() {
        open("second.ign");
        TermForm form = form("second.ign", "SUPPLEANT", TODAY, null);
        form.name = "x".repeat(300);
        form.quality = "y".repeat(300);
        assertRefused(form, "refusal.member.name", "refusal.tooLong");
    }

    @Test
    void refusesASignatoryThatDoesNotExistAndAnAccountOfAnother() {
        TermForm elsewhere = form("membre.ign", "SUPPLEANT", TODAY, null);
        elsewhere.signatory = "ELSEWHERE";
        assertRefused(elsewhere, "refusal.member.signatoryUnknown");
        assertRefused(form("membre.region", "SUPPLEANT", TODAY, null), "refusal.member.account");
        assertRefused(form("agent.ign", "SUPPLEANT", TODAY, null), "refusal.member.account");
    }

    @Test
    void refusesAnAccountThatIsClosed() {
        open("second.ign");
        accountDesk.disable("second.ign", SECRETARIAT);
        assertRefused(form("second.ign", "SUPPLEANT", TODAY, null), "refusal.member.account");
    }

    @Test
    void endsATermOnlyAfterItsFirstDayAndNeverLaterThanPlanned() {
        Term term = term("membre.ign");
        assertThatThrownBy(() -> desk.end(
                        SECRETARIAT, term.id(), ending(term, term.from().minusDays(1))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.member.endBeforeStart");
        end("membre.ign", TODAY);
        assertThatThrownBy(() -> end("membre.ign", TODAY.plusDays(1)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.member.alreadyEnding");
    }

    @Test
    void endsNothingTwiceFromTheSamePage() {
        Term seen = term("membre.ign");
        end("membre.ign", TODAY.plusDays(5));
        assertThatThrownBy(() -> desk.end(SECRETARIAT, seen.id(), ending(seen, TODAY)))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(term("membre.ign").until()).isEqualTo(TODAY.plusDays(5));
    }

    @Test
    void correctsByANewLineAndKeepsTheFormerOne() {
        Term former = term("membre.ign");
        desk.correct(SECRETARIAT, former.id(), correction(former, "cheffe du service numérique", TODAY));

        assertThat(terms.findByUsernameOrderByFirstDayAscIdAsc("membre.ign"))
                .extracting(Term::quality, Term::from, Term::until)
                .containsExactly(
                        tuple("membre titulaire", former.from(), TODAY.minusDays(1)),
                        tuple("cheffe du service numérique", TODAY, null));
        assertThat(members.representative("membre.ign", TODAY))
                .map(Representative::quality)
                .contains("cheffe du service numérique");
        assertThat(members.representative("membre.ign", TODAY.minusDays(1)))
                .map(Representative::quality)
                .contains("membre titulaire");
    }

    @Test
    void correctsNothingOutsideOfTheTerm() {
        Term term = term("membre.ign");
        assertThatThrownBy(() -> desk.correct(SECRETARIAT, term.id(), correction(term, "x", term.from())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.member.correctionOutside");
        end("membre.ign", TODAY);
        Term ended = term("membre.ign");
        assertThatThrownBy(() -> desk.correct(SECRETARIAT, ended.id(), correction(ended, "x", TODAY.plusDays(1))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.member.correctionOutside");
    }

    @Test
    void journalsEachActOnTheRegister() {
        open("second.ign");
        desk.add(SECRETARIAT, form("second.ign", "SUPPLEANT", TODAY, null));
        end("membre.ign", TODAY);

        assertThat(journal.of("members")).extracting(JournalEntry::act).containsExactly("member.added", "member.ended");
        assertThat(journal.of("members").get(0).detail())
                .isEqualTo("IGN Occitanie, Second <i>membre</i>, ingénieure, depuis le 12 mars 2026");
    }

    @Test
    void letsATitulaireNameWhoStandsInForIt() {
        open("second.ign");
        Actor titulaire = accounts.actor("membre.ign");
        Term begun = desk.add(titulaire, form("second.ign", "SUPPLEANT", TODAY, null));
        assertThat(members.representative("second.ign", TODAY)).isPresent();
        assertThat(told("TERM_BEGUN"))
                .containsExactlyInAnyOrder("second.ign@crig.example", "ign@crig.example", "secretariat@crig.example");

        desk.end(titulaire, begun.id(), ending(begun, TODAY));
        clock.advanceDays(1);
        assertThat(members.representative("second.ign", TODAY.plusDays(1))).isEmpty();
        assertThat(told("TERM_ENDED"))
                .containsExactlyInAnyOrder("second.ign@crig.example", "ign@crig.example", "secretariat@crig.example");
        assertThat(journal.of("members"))
                .extracting(JournalEntry::act, JournalEntry::actorName)
                .containsExactly(tuple("member.added", titulaire.name()), tuple("member.ended", titulaire.name()));
    }

    @Test
    void letsATitulaireNameNobodyButItsSuppleantFromTodayOn() {
        open("second.ign");
        end("membre.ign", TODAY.plusDays(20));
        Actor titulaire = accounts.actor("membre.ign");
        assertRefused(
                titulaire, form("second.ign", "TITULAIRE", TODAY.plusDays(21), null), "refusal.member.suppleantOnly");
        assertRefused(
                titulaire, form("membre.ign", "SUPPLEANT", TODAY.plusDays(21), null), "refusal.member.notOneself");
        assertRefused(
                titulaire, form("second.ign", "SUPPLEANT", TODAY.minusDays(1), null), "refusal.member.beforeToday");

        Term suppleant = term("suppleant.ign");
        assertThatThrownBy(() -> desk.end(titulaire, suppleant.id(), ending(suppleant, TODAY.minusDays(1))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.member.beforeToday");
        assertThat(term("suppleant.ign").until()).isNull();
    }

    @Test
    void isKeptByNobodyElse() {
        open("second.ign");
        Term own = term("membre.ign");
        Term suppleant = term("suppleant.ign");
        for (String stranger : List.of("membre.region", "suppleant.ign", "agent.ign", "admin")) {
            Actor other = accounts.actor(stranger);
            assertThatThrownBy(() -> desk.add(other, form("second.ign", "SUPPLEANT", TODAY, null)))
                    .as(stranger)
                    .isInstanceOf(NotVisible.class);
            assertThatThrownBy(() -> desk.end(other, suppleant.id(), ending(suppleant, TODAY)))
                    .as(stranger)
                    .isInstanceOf(NotVisible.class);
        }
        for (String stranger : List.of("membre.ign", "membre.region", "suppleant.ign", "agent.ign", "admin")) {
            Actor other = accounts.actor(stranger);
            assertThatThrownBy(() -> desk.end(other, own.id(), ending(own, TODAY)))
                    .as(stranger)
                    .isInstanceOf(NotVisible.class);
            assertThatThrownBy(() -> desk.correct(other, suppleant.id(), correction(suppleant, "x", TODAY)))
                    .as(stranger)
                    .isInstanceOf(NotVisible.class);
        }
        assertThat(told("TERM_BEGUN")).isEmpty();
    }

    @Test
    void tellsThoseConcernedOfATermByTheSecretariat() {
        open("second.ign");
        desk.add(SECRETARIAT, form("second.ign", "SUPPLEANT", TODAY, null));
        assertThat(told("TERM_BEGUN"))
                .containsExactlyInAnyOrder("second.ign@crig.example", "membre.ign@crig.example", "ign@crig.example");
    }

    /** The titulaire answers for who stands in for it, and learns what another changed of it; of its own term too. */
    @Test
    void tellsThoseConcernedOfACorrectionByTheSecretariat() {
        Term suppleant = term("suppleant.ign");
        desk.correct(SECRETARIAT, suppleant.id(), correction(suppleant, "ingénieure", TODAY));
        assertThat(told("TERM_CORRECTED"))
                .containsExactlyInAnyOrder("suppleant.ign@crig.example", "membre.ign@crig.example", "ign@crig.example");

        end("suppleant.ign", TODAY.plusDays(10));
        end("suppleant.ign", TODAY.plusDays(9));
        assertThat(told("TERM_ENDED"))
                .as("each time its last day is moved")
                .containsExactlyInAnyOrder(
                        "suppleant.ign@crig.example",
                        "membre.ign@crig.example",
                        "ign@crig.example",
                        "suppleant.ign@crig.example",
                        "membre.ign@crig.example",
                        "ign@crig.example");

        end("membre.ign", TODAY.plusDays(3));
        assertThat(told("TERM_ENDED")).hasSize(8).endsWith("membre.ign@crig.example", "ign@crig.example");
    }

    private List<String> told(String event) {
        return jdbc.sql("select recipient from notice where event like ? order by id")
                .param(event + "%")
                .query(String.class)
                .list();
    }

    /** Nothing in the tables says that periods do not overlap: the accounts are locked one after the other. */
    @Test
    void takesOneOfTwoTitulairesAddedAtTheSameInstant() throws Exception {
        end("membre.ign", TODAY);
        open("second.ign");
        open("third.ign");
        CountDownLatch together = new CountDownLatch(2);
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> tries = Stream.of("second.ign", "third.ign")
                    .map(username -> two.submit(() -> {
                        together.countDown();
                        together.await();
                        return isTaken(form(username, "TITULAIRE", TODAY.plusDays(1), null));
                    }))
                    .toList();
            assertThat(List.of(tries.get(0).get(), tries.get(1).get())).containsExactlyInAnyOrder(true, false);
        } finally {
            two.shutdownNow();
        }
    }

    private boolean isTaken(TermForm form) {
        try {
            desk.add(SECRETARIAT, form);
            return true;
        } catch (Refusal secondTitulaire) {
            return false;
        }
    }

    private void open(String username) {
        accountDesk.open(
                new NewAccount(username, username, username + "@crig.example", Set.of(Role.MEMBER), "IGN"),
                SECRETARIAT);
        terms.findByUsernameOrderByFirstDayAscIdAsc(username).forEach(term -> {
            throw new AssertionError("A term came with the account");
        });
    }

    private String titulaire(LocalDate day) {
        return members.acting("IGN", day).get(0).username();
    }

    private Term term(String username) {
        List<Term> all = terms.findByUsernameOrderByFirstDayAscIdAsc(username);
        return all.get(all.size() - 1);
    }

    private void end(String username, LocalDate day) {
        Term term = term(username);
        desk.end(SECRETARIAT, term.id(), ending(term, day));
    }

    private static EndForm ending(Term term, LocalDate day) {
        var form = new EndForm();
        form.version = term.version();
        form.until = day;
        return form;
    }

    private static CorrectionForm correction(Term term, String quality, LocalDate from) {
        var form = new CorrectionForm();
        form.version = term.version();
        form.name = term.name();
        form.quality = quality;
        form.from = from;
        return form;
    }

    private static TermForm form(String username, String capacity, LocalDate from, LocalDate until) {
        var form = new TermForm();
        form.signatory = "IGN";
        form.username = username;
        form.name = " Second <i>membre</i> ";
        form.quality = "ingénieure";
        form.capacity = capacity;
        form.from = from;
        form.until = until;
        return form;
    }

    private void assertRefused(TermForm form, String... keys) {
        assertRefused(SECRETARIAT, form, keys);
    }

    private void assertRefused(Actor actor, TermForm form, String... keys) {
        int before = terms.findBySignatories(List.of("IGN")).size();
        assertThatThrownBy(() -> desk.add(actor, form))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(violation -> violation.key())
                                .containsExactly(keys));
        assertThat(terms.findBySignatories(List.of("IGN"))).hasSize(before);
    }
}
