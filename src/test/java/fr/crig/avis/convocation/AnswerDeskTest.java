package fr.crig.avis.convocation;

import static fr.crig.avis.convocation.AnswerChoice.EXCUSED;
import static fr.crig.avis.convocation.AnswerChoice.PRESENT;
import static fr.crig.avis.convocation.AnswerChoice.REMOTE;
import static fr.crig.avis.convocation.AnswerChoice.REPRESENTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.deliberation.Attendance;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.shared.Authorship;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import fr.crig.avis.support.ReceivedMail;
import fr.crig.avis.support.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

class AnswerDeskTest extends ConvocationStory {

    @Autowired
    private MandateDesk mandateDesk;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcTemplate jdbc;

    @ParameterizedTest
    @CsvSource({"PRESENT, PRESENT", "REMOTE, REMOTE", "EXCUSED, EXCUSED"})
    void expectsWhoAnswered(AnswerChoice choice, Attendance attendance) {
        Meeting meeting = convened(20);
        answer(meeting, "IGN", choice);

        assertThat(expected(meeting, "IGN").attendance()).isEqualTo(attendance);
        assertThat(expected(meeting, "REGION").attendance()).isNull();
        assertThat(expected(meeting, "REGION").last()).isNull();
        assertThat(journal.of(meeting.subject())).extracting(JournalEntry::act).contains("answer.given");
    }

    @Test
    void expectsTheHolderOfAMandate() {
        Meeting meeting = convened(20);
        answer(meeting, "IGN", REPRESENTED, "REGION");

        assertThat(expected(meeting, "IGN"))
                .returns(Attendance.REPRESENTED, ExpectedAttendance::attendance)
                .returns("REGION", ExpectedAttendance::mandateTo);
    }

    @Test
    void keepsEveryVersionWithItsAuthor() {
        Meeting meeting = convened(20);
        answer(meeting, "IGN", PRESENT);
        clock.advance(Duration.ofHours(2));
        answer(meeting, "IGN", EXCUSED);

        assertThat(answers.versions(meeting.id()))
                .extracting(Answer::number, Answer::choice, Answer::authorship, Answer::reported)
                .containsExactly(
                        tuple(1, PRESENT, memberAt(clock.instant().minus(Duration.ofHours(2))), false),
                        tuple(2, EXCUSED, memberAt(clock.instant()), false));
        assertThat(expected(meeting, "IGN").attendance()).isEqualTo(Attendance.EXCUSED);
    }

    @Test
    void saysInWhosePlaceASuppleantAnswers() {
        Meeting meeting = convened(20);
        jdbc.update(
                "insert into member_absence (version, username, first_day, last_day, declared_by, declared_at)"
                        + " values (0, 'membre.ign', ?, ?, 'x', current_timestamp)",
                day(0),
                day(30));
        answerDesk.answer(accounts.actor("suppleant.ign"), meeting.id(), answerForm(meeting, "IGN", PRESENT, ""));

        assertThat(expected(meeting, "IGN").last().authorship().onBehalfOf())
                .isEqualTo(accounts.actor("membre.ign").name());
        assertThat(journal.of(meeting.subject()))
                .filteredOn(entry -> entry.act().equals("answer.given"))
                .extracting(JournalEntry::onBehalfOf)
                .containsExactly(accounts.actor("membre.ign").name());
    }

    @Test
    void writesDownNothingNewWhenTheSameIsSaidAgain() {
        Meeting meeting = convened(20);
        answer(meeting, "IGN", PRESENT);
        answer(meeting, "IGN", PRESENT);

        assertThat(answers.versions(meeting.id())).hasSize(1);
    }

    @Test
    void marksWhatTheSecretariatWasTold() {
        Meeting meeting = convened(20);
        answerDesk.answer(SECRETARIAT, meeting.id(), answerForm(meeting, "IGN", REMOTE, ""));

        assertThat(expected(meeting, "IGN").last())
                .returns(true, Answer::reported)
                .returns(SECRETARIAT.name(), answer -> answer.authorship().givenName());
        assertThat(journal.of(meeting.subject()))
                .filteredOn(entry -> entry.act().equals("answer.reported"))
                .extracting(JournalEntry::detail)
                .containsExactly("IGN Occitanie");
    }

    @Test
    void isForTheMembersOfTheSignatoryAndTheSecretariat() {
        Meeting meeting = convened(20);
        AnswerForm form = answerForm(meeting, "IGN", PRESENT, "");
        Stream.of(Samples.member("REGION"), Samples.agent("IGN"), accounts.actor("admin"))
                .forEach(other -> assertThatThrownBy(() -> answerDesk.answer(other, meeting.id(), form))
                        .isInstanceOf(NotVisible.class));
        AnswerForm unknown = answerForm(meeting, "INCONNU", PRESENT, "");
        assertThatThrownBy(() -> answerDesk.answer(SECRETARIAT, meeting.id(), unknown))
                .isInstanceOf(NotVisible.class);
        assertThat(answers.versions(meeting.id())).isEmpty();
    }

    @Test
    void wantsAChoice() {
        Meeting meeting = convened(20);
        AnswerForm form = answerForm(meeting, "IGN", PRESENT, "");
        form.choice = "PEUT_ETRE";
        refuses(() -> answerDesk.answer(Samples.member("IGN"), meeting.id(), form))
                .isEqualTo(Violation.of("choice", "refusal.choice"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', refusal.answer.mandateTo",
        "INCONNU, refusal.answer.mandateTo",
        "IGN, refusal.answer.mandateToOneself"
    })
    void wantsAnotherSignatoryForAMandate(String holder, String key) {
        Meeting meeting = convened(20);
        refuses(() -> answer(meeting, "IGN", REPRESENTED, holder)).isEqualTo(Violation.of("mandateTo", key));
    }

    @ParameterizedTest
    @EnumSource(
            value = AnswerChoice.class,
            names = {"EXCUSED", "REPRESENTED"})
    void givesNoMandateToWhoeverWillBeAway(AnswerChoice away) {
        Meeting meeting = convened(20);
        answer(meeting, "REGION", away, away == REPRESENTED ? "OPENIG" : "");
        refuses(() -> answer(meeting, "IGN", REPRESENTED, "REGION"))
                .isEqualTo(Violation.of("mandateTo", "refusal.answer.mandateToAbsent", "Région Occitanie"));
    }

    /** A choice left in the list below by whoever then ticked another answer. */
    @Test
    void givesNoMandateUnlessItIsRepresented() {
        Meeting meeting = convened(20);
        answer(meeting, "IGN", PRESENT, "REGION");

        assertThat(expected(meeting, "IGN").last().mandateTo()).isNull();
        answer(meeting, "OPENIG", REPRESENTED, "REGION");
    }

    @Test
    void givesOneMandateToASignatory() {
        Meeting meeting = convened(20);
        answer(meeting, "IGN", REPRESENTED, "REGION");
        refuses(() -> answer(meeting, "OPENIG", REPRESENTED, "REGION"))
                .isEqualTo(
                        Violation.of("mandateTo", "refusal.answer.twoMandates", "Région Occitanie", "IGN Occitanie"));

        answer(meeting, "IGN", PRESENT);
        answer(meeting, "OPENIG", REPRESENTED, "REGION");

        assertThat(expected(meeting, "OPENIG").mandateTo()).isEqualTo("REGION");
    }

    /** Its absence is a fact: it is not refused because of the mandate. The giver is told, and answers again. */
    @Test
    void releasesTheMandateOfWhoeverWillBeAway() {
        Meeting meeting = convened(20);
        answer(meeting, "IGN", REPRESENTED, "REGION");
        answer(meeting, "REGION", EXCUSED);

        assertThat(expected(meeting, "IGN"))
                .returns(null, ExpectedAttendance::attendance)
                .returns(null, ExpectedAttendance::mandateTo)
                .returns(true, ExpectedAttendance::outdated);
        assertThat(mails(IGN))
                .extracting(ReceivedMail::subject)
                .last()
                .isEqualTo("[CRIG] Mandat sans effet pour la réunion du mercredi 1er avril 2026");
        assertThat(mails(IGN).get(1).text())
                .contains("Région Occitanie devait représenter votre organisme (IGN Occitanie)")
                .contains("/reunions/" + meeting.id() + "/reponse");
        assertThat(mails(REGION))
                .extracting(ReceivedMail::subject)
                .last()
                .isEqualTo("[CRIG] Mandat reçu pour la réunion du mercredi 1er avril 2026");
        assertThat(mails(REGION))
                .hasSize(2)
                .last()
                .extracting(ReceivedMail::text)
                .asString()
                .contains("IGN Occitanie donne mandat à votre organisme (Région Occitanie)");

        answer(meeting, "IGN", REPRESENTED, "OPENIG");
        assertThat(expected(meeting, "IGN").mandateTo()).isEqualTo("OPENIG");
    }

    /** It comes, and speaks for nobody else. The giver is told, answers again, and may even ask once more. */
    @Test
    void letsTheHolderDeclineAMandate() {
        Meeting meeting = convened(20);
        answer(meeting, "REGION", PRESENT);
        answer(meeting, "IGN", REPRESENTED, "REGION");
        mandateDesk.decline(Samples.member("REGION"), meeting.id(), mandate("IGN", 1));

        assertThat(expected(meeting, "IGN"))
                .returns(null, ExpectedAttendance::attendance)
                .returns(true, ExpectedAttendance::outdated);
        assertThat(expected(meeting, "REGION").attendance()).isEqualTo(Attendance.PRESENT);
        assertThat(mails(IGN)).last().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("[CRIG] Mandat décliné pour la réunion du mercredi 1er avril 2026");
            assertThat(mail.text())
                    .contains("Région Occitanie ne peut pas représenter votre organisme (IGN Occitanie)");
        });
        assertThat(journal.of(meeting.subject())).extracting(JournalEntry::act).containsOnlyOnce("mandate.declined");
        answer(meeting, "OPENIG", REPRESENTED, "REGION");

        answer(meeting, "OPENIG", PRESENT);
        answer(meeting, "IGN", REPRESENTED, "REGION");
        assertThat(expected(meeting, "IGN").mandateTo()).isEqualTo("REGION");
    }

    @Test
    void letsNobodyDeclineWhatItDoesNotHold() {
        Meeting meeting = convened(20);
        answer(meeting, "IGN", REPRESENTED, "REGION");

        assertThatThrownBy(() -> mandateDesk.decline(SECRETARIAT, meeting.id(), mandate("IGN", 1)))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> mandateDesk.decline(Samples.member("OPENIG"), meeting.id(), mandate("IGN", 1)))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> mandateDesk.decline(Samples.member("REGION"), meeting.id(), mandate("IGN", 2)))
                .isInstanceOf(ChangedMeanwhile.class);
        beginOf(meeting);
        refuses(() -> mandateDesk.decline(Samples.member("REGION"), meeting.id(), mandate("IGN", 1)))
                .isEqualTo(Violation.of(null, "refusal.answer.tooLate"));
        assertThat(expected(meeting, "IGN").mandateTo()).isEqualTo("REGION");
    }

    private static MandateForm mandate(String giver, int number) {
        var form = new MandateForm();
        form.giver = giver;
        form.number = number;
        return form;
    }

    @Test
    void tellsOfAReleasedMandateOnceAndRestoresItWithItsHolder() {
        Meeting meeting = convened(20);
        answer(meeting, "IGN", REPRESENTED, "REGION");
        answer(meeting, "REGION", EXCUSED);
        answer(meeting, "REGION", REPRESENTED, "OPENIG");
        assertThat(mails(IGN)).hasSize(2);

        answer(meeting, "REGION", PRESENT);
        assertThat(expected(meeting, "IGN").mandateTo()).isEqualTo("REGION");
    }

    @Test
    void takesNoAnswerBeforeTheConvocation() {
        Meeting meeting = meetingWithAgenda(20);
        refuses(() -> answer(meeting, "IGN", PRESENT)).isEqualTo(Violation.of(null, "refusal.answer.notConvened"));
    }

    @Test
    void takesNoAnswerOnceTheMeetingBeganButUntilThen() {
        Meeting meeting = convened(20);
        clock.set(meeting.startsAt().minusSeconds(1));
        answer(meeting, "IGN", PRESENT);
        beginOf(meeting);
        refuses(() -> answer(meeting, "IGN", EXCUSED)).isEqualTo(Violation.of(null, "refusal.answer.tooLate"));
        assertThat(expected(meeting, "IGN").attendance()).isEqualTo(Attendance.PRESENT);
    }

    @Test
    void takesNoAnswerToACancelledMeeting() {
        Meeting meeting = convened(20);
        meetingDesk.cancel(SECRETARIAT, meeting.id(), meeting.version(), "Faute de dossiers");
        refuses(() -> answer(meeting, "IGN", PRESENT)).isEqualTo(Violation.of(null, "refusal.answer.cancelled"));
    }

    @Test
    void asksAgainOnceTheMeetingMoved() {
        Meeting meeting = convened(20);
        answer(meeting, "IGN", PRESENT);
        AnswerForm ofTheFormerDay = answerForm(meeting, "REGION", PRESENT, "");
        Meeting moved = move(meeting, day(40), "");

        assertThat(expected(moved, "IGN"))
                .returns(null, ExpectedAttendance::attendance)
                .returns(true, ExpectedAttendance::outdated);
        assertThatThrownBy(() -> answerDesk.answer(Samples.member("REGION"), moved.id(), ofTheFormerDay))
                .isInstanceOf(ChangedMeanwhile.class);

        answer(moved, "IGN", PRESENT);
        assertThat(expected(moved, "IGN").attendance()).isEqualTo(Attendance.PRESENT);
        assertThat(answers.versions(moved.id())).hasSize(2);
    }

    @Test
    void keepsTheAnswersWhenThePlaceAloneChanges() {
        Meeting meeting = convened(20);
        answer(meeting, "IGN", PRESENT);
        var form = meetingForm(meeting.day());
        form.version = meeting.version();
        form.place = "Montpellier";
        change(meeting, form);

        assertThat(expected(meeting, "IGN").attendance()).isEqualTo(Attendance.PRESENT);
    }

    @Test
    void refusesAFormThatSomebodyOfTheSameSignatoryOvertook() {
        Meeting meeting = convened(20);
        AnswerForm stale = answerForm(meeting, "IGN", EXCUSED, "");
        answer(meeting, "IGN", PRESENT);
        assertThatThrownBy(() -> answerDesk.answer(Samples.substitute("IGN"), meeting.id(), stale))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(expected(meeting, "IGN").attendance()).isEqualTo(Attendance.PRESENT);
    }

    @RepeatedTest(3)
    void takesOneOfTwoAnswersOfASignatoryGivenAtOnce() throws Exception {
        Meeting meeting = convened(20);
        List<String> outcomes = atOnce(
                () -> outcome(() -> answerDesk.answer(
                        Samples.member("IGN"), meeting.id(), answerForm(meeting, "IGN", PRESENT, ""))),
                () -> outcome(() -> answerDesk.answer(
                        Samples.substitute("IGN"), meeting.id(), answerForm(meeting, "IGN", EXCUSED, ""))));

        assertThat(answers.versions(meeting.id())).hasSizeBetween(1, 2);
        assertThat(outcomes).contains("done").isSubsetOf("done", "ChangedMeanwhile");
        assertThat(answers.versions(meeting.id())).extracting(Answer::number).doesNotHaveDuplicates();
    }

    @RepeatedTest(5)
    void givesOneOfTwoMandatesGivenAtOnce() throws Exception {
        Meeting meeting = convened(20);
        List<String> outcomes = atOnce(
                () -> outcome(() -> answer(meeting, "IGN", REPRESENTED, "REGION")),
                () -> outcome(() -> answer(meeting, "OPENIG", REPRESENTED, "REGION")));

        assertThat(outcomes).containsExactlyInAnyOrder("done", "Refusal");
        assertThat(answers.expected(meeting.id()))
                .filteredOn(expected -> "REGION".equals(expected.mandateTo()))
                .hasSize(1);
    }

    private static Authorship memberAt(Instant instant) {
        return Authorship.of(Samples.member("IGN"), null, instant);
    }

    private static String outcome(Runnable act) {
        try {
            act.run();
            return "done";
        } catch (ChangedMeanwhile | Refusal no) {
            return no.getClass().getSimpleName();
        }
    }

    @SafeVarargs
    private static List<String> atOnce(Callable<String>... acts) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(acts.length);
        CyclicBarrier start = new CyclicBarrier(acts.length);
        try {
            List<Future<String>> outcomes = Stream.of(acts)
                    .map(act -> threads.submit(() -> {
                        start.await();
                        return act.call();
                    }))
                    .toList();
            List<String> all = new ArrayList<>();
            for (Future<String> outcome : outcomes) {
                all.add(outcome.get());
            }
            return all;
        } finally {
            threads.shutdownNow();
        }
    }

    private static ObjectAssert<Violation> refuses(ThrowingCallable act) {
        Refusal refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).isNotNull();
        return assertThat(refusal.violations().get(0));
    }
}
