package fr.crig.avis.convocation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.meeting.FreeItemDesk;
import fr.crig.avis.meeting.FreeItemForm;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingState;
import fr.crig.avis.request.SentFile;
import fr.crig.avis.shared.Capacity;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import fr.crig.avis.support.Readers;
import fr.crig.avis.support.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

class ConvocationDeskTest extends ConvocationStory {

    @Autowired
    private TaskService tasks;

    @Autowired
    private Journal journal;

    @Autowired
    private FreeItemDesk subjects;

    @Test
    void convenesTheMeetingAndKeepsWhatLeft() {
        Meeting meeting = convened(20);

        assertThat(meeting.state()).isEqualTo(MeetingState.CONVENED);
        assertThat(task(meeting)).isEqualTo("userTask_holdMeeting");
        assertThat(convocations.all(meeting.id())).singleElement().satisfies(sent -> {
            assertThat(sent.sequenceNumber()).isZero();
            assertThat(sent.occasion()).isEqualTo(Occasion.CONVENED);
            assertThat(sent.uid()).isEqualTo("meeting-" + meeting.id() + "@localhost");
            assertThat(sent.itemCount()).isEqualTo(1);
            assertThat(sent.sentName()).isEqualTo(SECRETARIAT.name());
            assertThat(sent.sentAt()).isEqualTo(clock.instant());
            assertThat(sent.reason()).isNull();
        });
        assertThat(journal.of(meeting.subject())).extracting(JournalEntry::act).contains("convocation.sent");
    }

    @Test
    void printsWhenWhereOnWhatAndHowToAnswer() {
        String document = document(last(convened(20)));

        assertThat(document)
                .contains("CRIG Occitanie", "1er avril 2026", "de 14:00 à 17:00")
                .contains("Hôtel de Région, Toulouse ; salle 2", "https://visio.example/crig?salle=2,3")
                .contains("1 14:00 D-2026-0001 PCRS image de l’Aude 30 min")
                .contains("50\u00a0% au moins".replace('\u00a0', ' '))
                .contains("http://localhost:8080/reunions/1/reponse", "donner mandat")
                .doesNotContain("Motif");
    }

    @Test
    void printsWhenEachItemComesIfThoseBeforeItTakeTheirTime() {
        Meeting meeting = meetingWithAgenda(20);
        place(meeting);
        agenda.retime(SECRETARIAT, meeting.id(), meetings.get(meeting.id()).version(), "D-2026-0001", 65);
        meeting = meetings.get(meeting.id());
        desk.send(SECRETARIAT, meeting.id(), form(meeting, "", false));

        assertThat(document(last(meeting))).contains("1 14:00 D-2026-0001", "65 min 2 15:05 D-2026-0002");
    }

    @Test
    void printsWhoPresentsASubjectAndItsDocuments() {
        Meeting meeting = meetingIn(20);
        byte[] paper = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        var form = new FreeItemForm();
        form.version = meeting.version();
        form.kind = "ACTION_PLAN";
        form.title = "Programme annuel";
        form.rapporteur = "Marie, de la Région";
        form.duration = 15;
        subjects.add(
                SECRETARIAT,
                meeting.id(),
                form,
                List.of(new SentFile("budget.pdf", paper.length, new ByteArrayResource(paper))));
        meeting = meetings.get(meeting.id());
        desk.send(SECRETARIAT, meeting.id(), form(meeting, "", false));

        assertThat(document(last(meeting)))
                .contains("1 14:00 Programme annuel", "Rapporteur : Marie, de la Région Document : budget.pdf");
    }

    /** A signatory that the request did not circulate to: what all get in one document names it by its number alone. */
    @Test
    void printsNoTitleThatSomebodyConvenedMayNotRead() {
        Meeting meeting = meetingWithAgenda(20);
        Readers.remove("IGN", jdbc);
        desk.send(SECRETARIAT, meeting.id(), form(meeting, "", false));

        assertThat(document(last(meeting)))
                .contains("D-2026-0001 Objet réservé")
                .doesNotContain("PCRS image de l’Aude");
    }

    @Test
    void addressesWhoeverActsForASignatoryOnTheDayOfTheMeeting() {
        absent("membre.ign", 20);
        absent("membre.region", 21);
        accountsOfOpenigAreClosed();

        assertThat(last(convened(20)).addressees().all())
                .extracting(Addressee::signatory, Addressee::email, Addressee::capacity)
                .containsExactly(
                        tuple("PREFECTURE", "membre.prefecture@crig.example", Capacity.TITULAIRE),
                        tuple("REGION", REGION, Capacity.TITULAIRE),
                        tuple("IGN", "suppleant.ign@crig.example", Capacity.SUPPLEANT),
                        tuple("OPENIG", "openig@crig.example", null));
    }

    @Test
    void wantsAReasonUnderFiveDays() {
        Meeting meeting = meetingWithAgenda(4);
        refuses(() -> desk.send(SECRETARIAT, meeting.id(), form(meeting, " ", false)))
                .isEqualTo(Violation.of("reason", "refusal.convocation.reason", 5));
        assertThat(convocations.last(meeting.id())).isEmpty();
        assertThat(task(meeting)).isEqualTo("userTask_convene");

        desk.send(SECRETARIAT, meeting.id(), form(meeting, " Délibération à rendre avant le 20 mars ", false));

        assertThat(last(meeting).reason()).isEqualTo("Délibération à rendre avant le 20 mars");
        assertThat(document(last(meeting))).contains("Motif du délai réduit : Délibération à rendre avant le 20 mars");
        assertThat(mails(IGN))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text() + mail.calendar()).doesNotContain("20 mars"));
    }

    @Test
    void wantsNoReasonFiveDaysAhead() {
        assertThat(convened(5).state()).isEqualTo(MeetingState.CONVENED);
    }

    @Test
    void refusesAReasonTooLongToBeRead() {
        Meeting meeting = meetingWithAgenda(2);
        refuses(() -> desk.send(SECRETARIAT, meeting.id(), form(meeting, "x".repeat(5001), false)))
                .isEqualTo(Violation.of("reason", "refusal.tooLong", 5000, 5001));
    }

    @Test
    void asksBeforeItConvenesOnNothing() {
        Meeting meeting = meetingIn(20);
        refuses(() -> desk.send(SECRETARIAT, meeting.id(), form(meeting, "", false)))
                .isEqualTo(Violation.of("withoutAgenda", "refusal.convocation.withoutAgenda"));

        desk.send(SECRETARIAT, meeting.id(), form(meeting, "", true));

        assertThat(document(last(meeting))).contains("L’ordre du jour sera envoyé séparément.");
    }

    @Test
    void convenesOnce() {
        Meeting before = meetingWithAgenda(20);
        desk.send(SECRETARIAT, before.id(), form(before, "", false));
        assertThatThrownBy(() -> desk.send(SECRETARIAT, before.id(), form(before, "", false)))
                .isInstanceOf(ChangedMeanwhile.class);
        Meeting after = meetings.get(before.id());
        refuses(() -> desk.send(SECRETARIAT, after.id(), form(after, "", false)))
                .isEqualTo(Violation.of(null, "refusal.convocation.sent"));

        assertThat(mails(IGN)).hasSize(1);
    }

    @Test
    void convenesNothingThatIsOverOrBegan() {
        Meeting cancelled = meetingWithAgenda(20);
        meetingDesk.cancel(SECRETARIAT, cancelled.id(), cancelled.version(), "Faute de dossiers");
        Meeting now = meetings.get(cancelled.id());
        refuses(() -> desk.send(SECRETARIAT, now.id(), form(now, "", true)))
                .isEqualTo(Violation.of(null, "refusal.meeting.over"));

        Meeting begun = meetingIn(1);
        beginOf(begun);
        refuses(() -> desk.send(SECRETARIAT, begun.id(), form(begun, "Urgent", true)))
                .isEqualTo(Violation.of(null, "refusal.convocation.begun"));
    }

    @Test
    void isTheSecretariatsAlone() {
        Meeting meeting = meetingWithAgenda(20);
        assertThatThrownBy(() -> desk.send(Samples.member("IGN"), meeting.id(), form(meeting, "", false)))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> desk.sendAgenda(Samples.agent("REGION"), meeting.id(), meeting.version()))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void sendsTheAgendaAgainOnceItChanged() {
        Meeting meeting = convened(20);
        refuses(() -> desk.sendAgenda(SECRETARIAT, meeting.id(), meeting.version()))
                .isEqualTo(Violation.of(null, "refusal.convocation.sameAgenda"));
        place(meeting);
        Meeting changed = meetings.get(meeting.id());
        assertThat(convocations.isAgendaNewer(changed)).isTrue();

        desk.sendAgenda(SECRETARIAT, changed.id(), changed.version());

        assertThat(last(changed).occasion()).isEqualTo(Occasion.AGENDA_CHANGED);
        assertThat(last(changed).sequenceNumber()).isEqualTo(1);
        assertThat(last(changed).uid())
                .isEqualTo(convocations.all(changed.id()).get(0).uid());
        assertThat(document(last(changed))).contains("D-2026-0001", "D-2026-0002");
        assertThat(document(convocations.all(changed.id()).get(0))).doesNotContain("D-2026-0002");
        assertThat(convocations.isAgendaNewer(changed)).isFalse();
        refuses(() -> desk.sendAgenda(SECRETARIAT, changed.id(), changed.version()))
                .isEqualTo(Violation.of(null, "refusal.convocation.sameAgenda"));
    }

    @Test
    void sendsNoAgendaOfAMeetingThatIsNotConvened() {
        Meeting meeting = meetingWithAgenda(20);
        refuses(() -> desk.sendAgenda(SECRETARIAT, meeting.id(), meeting.version()))
                .isEqualTo(Violation.of(null, "refusal.convocation.sameAgenda"));
    }

    @Test
    void announcesAMoveToThoseConvenedAndToThoseWhoActOnTheNewDay() {
        absent("membre.ign", 30);
        Meeting moved = move(convened(20), day(30), "");

        assertThat(last(moved).occasion()).isEqualTo(Occasion.MOVED);
        assertThat(last(moved).sentName()).as("who moved it").isEqualTo(SECRETARIAT.name());
        assertThat(last(moved).startsAt()).isEqualTo(moved.startsAt());
        assertThat(last(moved).addressees().all())
                .extracting(Addressee::email)
                .contains("suppleant.ign@crig.example", IGN);
        assertThat(last(moved).addressees().all())
                .filteredOn(Addressee::leaving)
                .extracting(Addressee::email)
                .containsExactly(IGN);
        assertThat(task(moved)).isEqualTo("userTask_holdMeeting");
    }

    @Test
    void wantsAReasonToMoveToADayThatIsNear() {
        Meeting meeting = convened(20);
        refuses(() -> move(meeting, day(4), " ")).isEqualTo(Violation.of("reason", "refusal.meeting.moveReason", 5));
        assertThat(meetings.get(meeting.id()).startsAt()).isEqualTo(meeting.startsAt());

        Meeting moved = move(meeting, day(4), "Salle indisponible");

        assertThat(last(moved).reason()).isEqualTo("Salle indisponible");
        assertThat(document(last(moved))).contains("Motif du délai réduit : Salle indisponible");
    }

    @Test
    void movesWithoutReasonWhatIsNotConvenedOrFarEnough() {
        assertThat(move(meetingIn(20), day(4), "").day()).isEqualTo(day(4));
        assertThat(move(convened(20), day(5), "").day()).isEqualTo(day(5));
    }

    @Test
    void announcesAnotherPlaceAsSuch() {
        Meeting meeting = convened(20);
        var form = meetingForm(meeting.day());
        form.version = meeting.version();
        form.place = "Montpellier";
        form.link = "";
        change(meeting, form);

        assertThat(last(meeting).occasion()).isEqualTo(Occasion.DETAILS_CHANGED);
        assertThat(last(meeting).place()).isEqualTo("Montpellier");
    }

    @Test
    void announcesNothingOfAMeetingThatNobodyWasConvenedTo() {
        Meeting meeting = move(meetingWithAgenda(20), day(30), "");
        meetingDesk.cancel(SECRETARIAT, meeting.id(), meeting.version(), "Faute de dossiers");

        assertThat(convocations.all(meeting.id())).isEmpty();
        assertThat(mails(IGN)).isEmpty();
    }

    private ObjectAssert<Violation> refuses(ThrowingCallable act) {
        Refusal refusal = catchThrowableOfType(Refusal.class, act);
        assertThat(refusal).isNotNull();
        return assertThat(refusal.violations().get(0));
    }

    private String task(Meeting meeting) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(meeting.subject())
                .singleResult()
                .getTaskDefinitionKey();
    }

    private void accountsOfOpenigAreClosed() {
        jdbc.update("update account set enabled = false where signatory = 'OPENIG'");
    }
}
