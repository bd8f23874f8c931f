package fr.crig.avis.agreement;

import static fr.crig.avis.support.Samples.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.ApplicationTest;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

/** The convention from its recording to its end, night after night. Its last term ends on 10 June 2028. */
class AgreementDeskTest extends ApplicationTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 6, 11);
    private static final Pattern WORK =
            Pattern.compile("(?s)work__title\">\\s*<a href=\"([^\"]*)\".*?due__date\">([^<]*)<");

    private static final LocalDate LAST = LocalDate.of(2028, 6, 10);

    @Autowired
    private AgreementDesk desk;

    @Autowired
    private RenewalClerk clerk;

    @Autowired
    private Agreements agreements;

    @Autowired
    private AgreementLookup lookup;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private Journal journal;

    @Autowired
    private HistoryService history;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void people() {
        accounts.openAll();
    }

    @Test
    void isListedAYearBeforeItsEndAndAskedAboutHalfAYearBefore() throws Exception {
        desk.record(SECRETARIAT, form("BY_ACT"));
        night(LocalDate.of(2027, 6, 9));
        assertThat(waiting()).isEmpty();

        night(LocalDate.of(2027, 6, 10));
        assertThat(waiting()).containsExactly("/convention 10 juin 2028");
        assertThat(begun()).isZero();

        night(LocalDate.of(2027, 12, 9));
        assertThat(waiting()).containsExactly("/convention 10 juin 2028");
        assertThat(begun()).isZero();

        night(LocalDate.of(2027, 12, 10));
        night(LocalDate.of(2027, 12, 10));
        night(LocalDate.of(2027, 12, 11));
        assertThat(waiting()).containsExactly("/convention/renouvellement 10 juin 2028");
        assertThat(begun()).isOne();
    }

    /** A form that stays open over it is not refused. */
    @Test
    void isLeftAsItIsByANightOnWhichNothingHappens() {
        desk.record(SECRETARIAT, form("TACIT"));
        night(LocalDate.of(2026, 4, 1));
        assertThat(agreements.findById(1).orElseThrow().version()).isZero();
        night(LocalDate.of(2027, 12, 10));
        night(LocalDate.of(2028, 5, 20));
        assertThat(agreements.findById(1).orElseThrow().version()).isOne();
    }

    @Test
    void tellsTheSecretariatAndTheSignatoriesThreeMonthsAndOneMonthBeforeItsEnd() throws Exception {
        desk.record(SECRETARIAT, form("BY_ACT"));
        night(LocalDate.of(2028, 3, 9));
        assertThat(told()).isEmpty();

        night(LocalDate.of(2028, 3, 10));
        night(LocalDate.of(2028, 3, 11));
        assertThat(told())
                .containsExactlyInAnyOrderElementsOf(List.of(
                        "AGREEMENT_ENDING:2028-06-10:3 ign@crig.example",
                        "AGREEMENT_ENDING:2028-06-10:3 openig@crig.example",
                        "AGREEMENT_ENDING:2028-06-10:3 prefecture@crig.example",
                        "AGREEMENT_ENDING:2028-06-10:3 region@crig.example",
                        "AGREEMENT_ENDING:2028-06-10:3 secretariat@crig.example"));

        night(LocalDate.of(2028, 5, 9));
        assertThat(told()).hasSize(5);
        night(LocalDate.of(2028, 5, 10));
        night(LocalDate.of(2028, 5, 31));
        assertThat(told()).hasSize(10).contains("AGREEMENT_ENDING:2028-06-10:1 ign@crig.example");
        night(LocalDate.of(2028, 6, 11));
        assertThat(told()).hasSize(10);
    }

    /** The service stood still for two months: only the later of the two mails is worth reading. */
    @Test
    void tellsOnceWhatItCouldNotTellInTime() throws Exception {
        desk.record(SECRETARIAT, form("BY_ACT"));
        night(LocalDate.of(2028, 5, 20));
        assertThat(told()).hasSize(5).allMatch(line -> line.startsWith("AGREEMENT_ENDING:2028-06-10:1 "));
    }

    @Test
    void asksNoMoreOnceItIsRenewed() throws Exception {
        desk.record(SECRETARIAT, form("BY_ACT"));
        night(LocalDate.of(2027, 12, 10));
        desk.renew(SECRETARIAT, renewal("2027-12-10", "2028-06-11"));

        assertThat(waiting()).isEmpty();
        assertThat(ends()).containsExactly("endEvent_renewed");
        night(LocalDate.of(2028, 3, 10));
        assertThat(told()).isEmpty();
        assertThat(lines()).containsExactly("2025-06-11 2028-06-10 FIRST", "2028-06-11 2031-06-10 ACT");

        night(LocalDate.of(2030, 12, 10));
        assertThat(waiting()).hasSize(1);
        assertThat(begun()).isEqualTo(2);
    }

    @Test
    void asksNoMoreOnceNoticeWasGivenOrItWasDecidedNotToRenew() throws Exception {
        desk.record(SECRETARIAT, form("BY_ACT"));
        night(LocalDate.of(2027, 12, 10));
        desk.giveNotice(SECRETARIAT, notice("2027-12-09"));

        assertThat(waiting()).isEmpty();
        assertThat(ends()).containsExactly("endEvent_notRenewed");
        night(LocalDate.of(2028, 5, 10));
        assertThat(told()).isEmpty();
        assertThat(begun()).isOne();
    }

    @Test
    void isNeverRenewedByItselfUnlessItSaysSo() throws Exception {
        desk.record(SECRETARIAT, form("BY_ACT"));
        night(LocalDate.of(2028, 6, 11));
        night(LocalDate.of(2035, 1, 1));

        assertThat(lines()).containsExactly("2025-06-11 2028-06-10 FIRST");
        assertThat(lookup.on(LAST)).isPresent();
        assertThat(lookup.on(LAST.plusDays(1))).isEmpty();
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void goesOnTacitlyOnTheFirstDayOfTheNextTermAndTellsIt() throws Exception {
        desk.record(SECRETARIAT, form("TACIT"));
        night(LAST);
        assertThat(lines()).hasSize(1);
        assertThat(told()).hasSize(5).allMatch(line -> line.startsWith("AGREEMENT_GOING_ON:2028-06-10:1 "));

        night(LAST.plusDays(1));
        night(LAST.plusDays(1));
        assertThat(lines()).containsExactly("2025-06-11 2028-06-10 FIRST", "2028-06-11 2031-06-10 TACIT");
        assertThat(told()).hasSize(10).contains("AGREEMENT_RENEWED:2028-06-11 ign@crig.example");
        assertThat(ends()).containsExactly("endEvent_renewed");
        assertThat(waiting()).isEmpty();
        assertThat(acts()).containsExactly("agreement.recorded", "agreement.renewedTacitly");
    }

    @Test
    void doesNotGoOnTacitlyAfterANoticeInTime() throws Exception {
        desk.record(SECRETARIAT, form("TACIT"));
        night(LocalDate.of(2027, 12, 10));
        desk.giveNotice(SECRETARIAT, notice("2027-12-10"));
        night(LAST.plusDays(1));

        assertThat(lines()).hasSize(1);
        assertThat(ends()).containsExactly("endEvent_notRenewed");
    }

    /** A notice that came too late for the running term lets it go on, and lets the next one be the last. */
    @Test
    void goesOnOnceMoreAfterANoticeTooLate() throws Exception {
        desk.record(SECRETARIAT, form("TACIT"));
        night(LocalDate.of(2027, 12, 11));
        desk.giveNotice(SECRETARIAT, notice("2027-12-11"));
        assertThat(waiting()).hasSize(1);
        night(LAST.plusDays(1));
        night(LocalDate.of(2031, 6, 11));

        assertThat(lines()).containsExactly("2025-06-11 2028-06-10 FIRST", "2028-06-11 2031-06-10 TACIT");
        assertThat(ends()).containsExactly("endEvent_renewed");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void asksAnewWhenItsDaysWereTypedWrongly() throws Exception {
        desk.record(SECRETARIAT, form("BY_ACT"));
        night(LocalDate.of(2027, 12, 10));
        AgreementForm form = form("BY_ACT");
        form.version = agreements.findById(1).orElseThrow().version();
        form.months = 48;
        desk.correct(SECRETARIAT, form);

        assertThat(ends()).containsExactly("endEvent_corrected");
        assertThat(waiting()).isEmpty();
        night(LocalDate.of(2028, 12, 10));
        assertThat(waiting()).containsExactly("/convention/renouvellement 10 juin 2029");
        assertThat(acts()).containsExactly("agreement.recorded", "agreement.corrected");
    }

    /** What was asked before the mistake is asked again. */
    @Test
    void asksAnewOnceARenewalThatWasAMistakeIsTakenBack() throws Exception {
        desk.record(SECRETARIAT, form("BY_ACT"));
        night(LocalDate.of(2027, 12, 10));
        desk.renew(SECRETARIAT, renewal("2027-12-10", "2028-06-11"));
        assertThat(waiting()).isEmpty();
        desk.takeBack(SECRETARIAT, takingBack("RENEWAL-0-2028-06-11"));

        assertThat(lines()).containsExactly("2025-06-11 2028-06-10 FIRST");
        assertThat(waiting()).containsExactly("/convention/renouvellement 10 juin 2028");
        assertThat(journal.of(Agreement.SUBJECT).get(2).detail())
                .isEqualTo("renouvellement à partir du 11 juin 2028, acte du 10 décembre 2027. Une autre convention.");
        assertThatThrownBy(() -> desk.takeBack(SECRETARIAT, takingBack("RENEWAL-0-2028-06-11")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.agreement.entry");
    }

    @Test
    void isRecordedOnceAndChangedByWhoeverSawItLast() throws Exception {
        desk.record(SECRETARIAT, form("BY_ACT"));
        assertThatThrownBy(() -> desk.record(SECRETARIAT, form("TACIT"))).isInstanceOf(ChangedMeanwhile.class);

        desk.amend(SECRETARIAT, amendment());
        assertThatThrownBy(() -> desk.amend(SECRETARIAT, amendment())).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> desk.renew(SECRETARIAT, renewal(0, "2026-03-01", "2028-06-11")))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> desk.correct(SECRETARIAT, form("TACIT"))).isInstanceOf(ChangedMeanwhile.class);
        assertThat(agreements.findById(1).orElseThrow().amendments())
                .extracting(Amendment::words)
                .containsExactly("Le siège change.");
        assertThat(acts()).containsExactly("agreement.recorded", "agreement.amended");
    }

    /** Nobody sees the other's, until one of the two is there. */
    @Test
    void isRecordedByOneOfTwoWhoDoSoAtTheSameInstant() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            Future<?> second = transaction.execute(status -> {
                desk.record(SECRETARIAT, form("BY_ACT"));
                Future<?> waiting = other.submit(() -> desk.record(SECRETARIAT, form("TACIT")));
                assertThatThrownBy(() -> waiting.get(500, TimeUnit.MILLISECONDS))
                        .isInstanceOf(TimeoutException.class);
                return waiting;
            });
            assertThatThrownBy(second::get).hasCauseInstanceOf(ChangedMeanwhile.class);
        } finally {
            other.shutdown();
        }
        assertThat(agreements.findById(1).orElseThrow().isTacit()).isFalse();
        assertThat(acts()).containsExactly("agreement.recorded");
    }

    /** Signed before the end of the one in force, which then runs to its end and is asked about no more. */
    @Test
    void isFollowedByAnotherThatWasSigned() throws Exception {
        desk.record(SECRETARIAT, form("TACIT"));
        night(LocalDate.of(2027, 12, 10));
        assertThat(waiting()).containsExactly("/convention/renouvellement 10 juin 2028");
        assertThatThrownBy(() -> desk.record(SECRETARIAT, following(1, "2028-06-10")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.agreement.otherRuns");
        assertThat(agreements.findFirstByOrderByIdDesc().orElseThrow().number()).isOne();

        desk.record(SECRETARIAT, following(1, "2028-06-11"));
        assertThat(waiting()).isEmpty();
        assertThat(ends()).containsExactly("endEvent_renewed");
        night(LocalDate.of(2028, 5, 20));
        assertThat(told()).isEmpty();
        night(LAST.plusDays(1));
        assertThat(lines()).containsExactly("2025-06-11 2028-06-10 FIRST");
        assertThat(signedOn(LAST)).isEqualTo("2025-06-11");
        assertThat(signedOn(LAST.plusDays(1))).isEqualTo("2027-12-01");
        assertThat(acts()).containsExactly("agreement.recorded", "agreement.recorded");

        night(LocalDate.of(2030, 12, 10));
        assertThat(waiting()).containsExactly("/convention/renouvellement 10 juin 2031");
        assertThat(begun()).isEqualTo(2);
        desk.renew(SECRETARIAT, onTheSecond(renewal("2030-12-10", "2031-06-11")));
        assertThat(waiting()).isEmpty();
        assertThat(lines()).hasSize(1);
        assertThat(lines(2)).containsExactly("2028-06-11 2031-06-10 FIRST", "2031-06-11 2034-06-10 ACT");
    }

    /** Recorded late: what silence had brought in the meantime never was. */
    @Test
    void isCutBackToTheDayOnWhichAnotherFollowedIt() {
        AgreementForm old = form("TACIT");
        old.signedOn = LocalDate.of(2019, 6, 11);
        old.firstDay = old.signedOn;
        desk.record(SECRETARIAT, old);
        assertThat(lines()).hasSize(3);
        AgreementForm next = following(1, "2022-06-11");
        next.signedOn = LocalDate.of(2022, 6, 1);
        desk.record(SECRETARIAT, next);
        assertThat(lines()).containsExactly("2019-06-11 2022-06-10 FIRST");
        assertThat(signedOn(LocalDate.of(2022, 6, 10))).isEqualTo("2019-06-11");
        assertThat(signedOn(LocalDate.of(2022, 6, 11))).isEqualTo("2022-06-01");
    }

    @Test
    void isActedOnNoMoreOnceAnotherFollowedIt() throws Exception {
        desk.record(SECRETARIAT, form("BY_ACT"));
        night(LocalDate.of(2027, 12, 10));
        assertThatThrownBy(() -> desk.record(SECRETARIAT, following(2, "2028-06-11")))
                .isInstanceOf(ChangedMeanwhile.class);
        desk.record(SECRETARIAT, following(1, "2028-06-11"));

        assertThatThrownBy(() -> desk.record(SECRETARIAT, following(1, "2031-06-11")))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> desk.renew(SECRETARIAT, renewal("2027-12-10", "2028-06-11")))
                .isInstanceOf(ChangedMeanwhile.class);
        AmendmentForm amendment = amendment();
        amendment.version = agreements.findById(1).orElseThrow().version();
        assertThatThrownBy(() -> desk.amend(SECRETARIAT, amendment)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(lines()).hasSize(1);
        assertThat(lines(2)).hasSize(1);
    }

    /** Nobody who types of the one before overlooks that it was changed. */
    @Test
    void isFollowedAsItWasSeen() {
        desk.record(SECRETARIAT, form("BY_ACT"));
        desk.amend(SECRETARIAT, amendment());
        AgreementForm stale = following(1, "2028-06-11");
        stale.version = 0;
        assertThatThrownBy(() -> desk.record(SECRETARIAT, stale)).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void goesOnWhenTheOneThatFollowedWasAMistake() throws Exception {
        desk.record(SECRETARIAT, form("TACIT"));
        night(LocalDate.of(2027, 12, 10));
        desk.record(SECRETARIAT, following(1, "2028-06-11"));
        night(LAST.plusDays(1));
        MistakeForm mistake = takingBack("AGREEMENT-0-2027-12-01");
        mistake.number = 2;
        mistake.version = agreements.findById(2).orElseThrow().version();
        desk.takeBack(SECRETARIAT, mistake);

        assertThat(agreements.findById(2)).isEmpty();
        assertThat(lines()).containsExactly("2025-06-11 2028-06-10 FIRST", "2028-06-11 2031-06-10 TACIT");
        assertThat(journal.of(Agreement.SUBJECT).get(2).detail())
                .isEqualTo(
                        "la convention du 1er décembre 2027, avec tout ce qui en a été écrit. Une autre convention.");
        assertThat(jdbc.sql("select count(*) from agreement_term where agreement = 2")
                        .query(Long.class)
                        .single())
                .isZero();
        night(LocalDate.of(2030, 12, 10));
        assertThat(waiting()).containsExactly("/convention/renouvellement 10 juin 2031");
    }

    @Test
    void isCorrectedWithinWhatTheOneBeforeLeavesIt() {
        desk.record(SECRETARIAT, form("TACIT"));
        night(LocalDate.of(2027, 12, 10));
        desk.record(SECRETARIAT, following(1, "2028-06-11"));
        AgreementForm wrong = following(1, "2028-06-10");
        wrong.number = 2;
        wrong.version = agreements.findById(2).orElseThrow().version();
        assertThatThrownBy(() -> desk.correct(SECRETARIAT, wrong))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.agreement.otherRuns");

        wrong.firstDay = LocalDate.of(2031, 6, 11);
        desk.correct(SECRETARIAT, wrong);
        assertThat(lines()).containsExactly("2025-06-11 2028-06-10 FIRST", "2028-06-11 2031-06-10 TACIT");
        assertThat(lines(2)).containsExactly("2031-06-11 2034-06-10 FIRST");
    }

    @Test
    void isKeptByTheSecretariatAlone() throws Exception {
        for (String other : List.of("membre.ign", "agent.region", "admin")) {
            var actor = accounts.actor(other);
            assertThatThrownBy(() -> desk.record(actor, form("BY_ACT"))).isInstanceOf(NotVisible.class);
        }
        desk.record(SECRETARIAT, form("BY_ACT"));
        for (String other : List.of("membre.ign", "agent.region", "admin")) {
            var actor = accounts.actor(other);
            assertThatThrownBy(() -> desk.correct(actor, form("BY_ACT"))).isInstanceOf(NotVisible.class);
            assertThatThrownBy(() -> desk.renew(actor, renewal(0, "2026-03-01", "2028-06-11")))
                    .isInstanceOf(NotVisible.class);
            assertThatThrownBy(() -> desk.giveNotice(actor, notice("2026-03-01")))
                    .isInstanceOf(NotVisible.class);
            assertThatThrownBy(() -> desk.amend(actor, amendment())).isInstanceOf(NotVisible.class);
            assertThatThrownBy(() -> desk.takeBack(actor, takingBack("AMENDMENT-0-2026-01-05")))
                    .isInstanceOf(NotVisible.class);
        }
        assertThat(acts()).containsExactly("agreement.recorded");
    }

    @Test
    void saysAllThatIsWrongAndRecordsNothing() throws Exception {
        var empty = new AgreementForm();
        empty.noticeLength = 3;
        assertRefused(
                empty,
                "signedOn refusal.agreement.day",
                "firstDay refusal.agreement.day",
                "months refusal.agreement.months",
                "renewal refusal.agreement.renewal",
                "noticeUnit refusal.agreement.noticeUnit",
                "signatories refusal.agreement.signatories");
        AgreementForm far = form("BY_ACT");
        far.signedOn = clock.today().plusDays(1);
        far.firstDay = LocalDate.of(219, 6, 11);
        far.months = 121;
        far.noticeLength = 25;
        far.noticeUnit = "MONTHS";
        assertRefused(
                far,
                "signedOn refusal.agreement.future",
                "firstDay refusal.agreement.farAway",
                "months refusal.agreement.months",
                "noticeLength refusal.agreement.noticeLength");
        assertThat(agreements.findById(1)).isEmpty();
    }

    /** Recorded in 2026 as it was in 2019: what is over is over, and asked about at once. */
    @Test
    void isCaughtUpWithActAfterAct() throws Exception {
        AgreementForm old = form("BY_ACT");
        old.signedOn = LocalDate.of(2019, 6, 11);
        old.firstDay = old.signedOn;
        desk.record(SECRETARIAT, old);
        assertThat(waiting()).hasSize(1);
        desk.renew(SECRETARIAT, renewal("2022-05-20", "2022-06-11"));
        desk.renew(SECRETARIAT, renewal("2025-05-20", "2025-06-11"));

        assertThat(waiting()).isEmpty();
        assertThat(lines())
                .containsExactly(
                        "2019-06-11 2022-06-10 FIRST", "2022-06-11 2025-06-10 ACT", "2025-06-11 2028-06-10 ACT");
        assertThat(lookup.on(LocalDate.of(2026, 3, 12)))
                .contains(new AgreementLookup.InForce(LocalDate.of(2019, 6, 11), LocalDate.of(2025, 5, 20), List.of()));
        assertThat(told()).isEmpty();
    }

    private void assertRefused(AgreementForm form, String... violations) {
        assertThatThrownBy(() -> desk.record(SECRETARIAT, form))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(one -> one.field() + " " + one.key())
                                .containsExactly(violations));
    }

    private void night(LocalDate day) {
        clock.setDay(day);
        clerk.look();
    }

    /** Of the work list of the secretariat: where each leads, and until when. */
    private List<String> waiting() throws UnsupportedEncodingException {
        String list = mvc.get()
                .uri("/a-faire")
                .with(accounts.signedIn("secretariat"))
                .exchange()
                .getResponse()
                .getContentAsString();
        return WORK.matcher(list)
                .results()
                .map(work -> work.group(1) + " " + work.group(2))
                .toList();
    }

    private long begun() {
        return history.createHistoricProcessInstanceQuery()
                .processDefinitionKey("agreement-renewal")
                .count();
    }

    private List<String> ends() {
        return history.createHistoricActivityInstanceQuery().activityType("noneEndEvent").list().stream()
                .map(one -> one.getActivityId())
                .toList();
    }

    private List<String> told() {
        return jdbc.sql("select event, recipient from notice where reference = 'agreement' order by id")
                .query((row, number) -> row.getString("event") + " " + row.getString("recipient"))
                .list();
    }

    private List<String> acts() {
        return journal.of(Agreement.SUBJECT).stream().map(JournalEntry::act).toList();
    }

    private String signedOn(LocalDate day) {
        return lookup.on(day).orElseThrow().signedOn().toString();
    }

    /** Signed on 1 December 2027. */
    private AgreementForm following(long number, String first) {
        AgreementForm form = form("BY_ACT");
        form.follows = number;
        form.version = agreements.findById(1).orElseThrow().version();
        form.signedOn = LocalDate.of(2027, 12, 1);
        form.firstDay = LocalDate.parse(first);
        return form;
    }

    private RenewalForm onTheSecond(RenewalForm form) {
        form.number = 2;
        form.version = agreements.findById(2).orElseThrow().version();
        return form;
    }

    private List<String> lines() {
        return lines(1);
    }

    private List<String> lines(long number) {
        return agreements.findById(number).orElseThrow().terms().stream()
                .map(term -> term.firstDay() + " " + term.lastDay() + " " + term.origin())
                .toList();
    }

    private static AgreementForm form(String renewal) {
        var form = new AgreementForm();
        form.signedOn = FIRST;
        form.firstDay = FIRST;
        form.months = 36;
        form.renewal = renewal;
        form.noticeLength = renewal.equals("TACIT") ? 6 : null;
        form.noticeUnit = "MONTHS";
        form.signatories = IntStream.range(0, 4)
                .mapToObj(rank -> "Organisme " + rank + "\n")
                .reduce("", String::concat);
        return form;
    }

    private RenewalForm renewal(String signed, String first) {
        return renewal(agreements.findById(1).orElseThrow().version(), signed, first);
    }

    private static RenewalForm renewal(int version, String signed, String first) {
        var form = new RenewalForm();
        form.version = version;
        form.signedOn = LocalDate.parse(signed);
        form.firstDay = LocalDate.parse(first);
        form.months = 36;
        return form;
    }

    private NoticeForm notice(String given) {
        var form = new NoticeForm();
        form.version = agreements.findById(1).orElseThrow().version();
        form.givenOn = LocalDate.parse(given);
        form.givenBy = "IGN";
        return form;
    }

    private MistakeForm takingBack(String entry) {
        var form = new MistakeForm();
        form.version = agreements.findById(1).orElseThrow().version();
        form.entry = entry;
        form.reason = "Une autre convention.";
        return form;
    }

    private static AmendmentForm amendment() {
        var form = new AmendmentForm();
        form.signedOn = LocalDate.of(2026, 1, 5);
        form.words = "Le siège change.";
        return form;
    }
}
