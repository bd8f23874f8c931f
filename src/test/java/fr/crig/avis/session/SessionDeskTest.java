package fr.crig.avis.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.deliberation.Decision;
import fr.crig.avis.deliberation.ItemFate;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.deliberation.Quorum;
import fr.crig.avis.deliberation.Seat;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingForm;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.Samples;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/** A session from its opening to its decisions: nothing lost, nothing overwritten, nothing half-done. */
class SessionDeskTest extends SessionStory {

    @Autowired
    private Journal journal;

    @Autowired
    private TestAccounts accounts;

    // --- opening ---------------------------------------------------------------------------------------------------

    /** Those who answered for the former day answered again since. */
    @Test
    void opensAnewWhenItsMeetingMovedToAnotherDay() {
        Meeting meeting = opened(ready());
        everybodyIsThere(meeting);
        var form = new MeetingForm();
        form.version = meetings.get(meeting.id()).version();
        form.day = meeting.day().plusDays(10);
        form.startsAt = LocalTime.of(14, 0);
        form.endsAt = LocalTime.of(17, 0);
        form.place = "Toulouse, préfecture";
        meetingDesk.change(SECRETARIAT, meeting.id(), form);
        Meeting moved = meetings.get(meeting.id());
        clock.set(moved.startsAt());
        assertThatThrownBy(() -> everybodyIsThere(moved)).hasMessageContaining("refusal.session.notOpen");
        desk.open(SECRETARIAT, moved.id());
        assertThat(attendance(moved).place("IGN").attendance).isEmpty();
        everybodyIsThere(moved);
    }

    @Test
    void opensFromTheFirstHourOfItsDayOn() {
        Meeting meeting = convened(ready());
        clock.setDay(meeting.day().minusDays(1));
        assertThatThrownBy(() -> desk.open(SECRETARIAT, meeting.id())).hasMessageContaining("session.early");
        clock.set(meeting.day().atStartOfDay(ParisTime.ZONE).toInstant());
        desk.open(SECRETARIAT, meeting.id());
        assertThat(records.record(meeting.id()).orElseThrow().openedAt()).isEqualTo(clock.instant());
    }

    @Test
    void opensOnceAndOnlyForWhoeverWasConvened() {
        Meeting meeting = planned(ready());
        clock.set(meeting.startsAt());
        assertThatThrownBy(() -> desk.open(SECRETARIAT, meeting.id())).hasMessageContaining("notConvened");
        meetingProcess.convened(meeting);
        desk.open(SECRETARIAT, meeting.id());
        desk.open(SECRETARIAT, meeting.id());
        assertThat(journal.of(meeting.subject())).extracting(JournalEntry::act).containsOnlyOnce("session.opened");
    }

    @Test
    void isNotWrittenInBeforeItIsOpenedNorOnceItIsOver() {
        Reference reference = ready();
        Meeting meeting = convened(reference);
        clock.set(meeting.startsAt());
        assertThatThrownBy(() -> desk.attend(SECRETARIAT, meeting.id(), new AttendanceForm(), false))
                .hasMessageContaining("session.notOpen");
        assertThatThrownBy(() -> type(meeting, reference, new ItemForm())).hasMessageContaining("session.notOpen");
        desk.open(SECRETARIAT, meeting.id());
        everybodyIsThere(meeting);
        decide(meeting, reference, favorable(meeting, reference));
        meetingDesk.hold(SECRETARIAT, meeting.id(), meetings.get(meeting.id()).version());
        assertThatThrownBy(() -> desk.attend(SECRETARIAT, meeting.id(), attendance(meeting), false))
                .hasMessageContaining("session.over");
    }

    @Test
    void expectsWhoeverRepresentsEachSignatory() {
        accounts.openAll();
        Meeting meeting = opened(ready());
        assertThat(attendance(meeting).place("IGN").people).isEqualTo(name("membre.ign") + ", membre titulaire");
    }

    private String name(String username) {
        return accounts.actor(username).name();
    }

    // --- attendance ------------------------------------------------------------------------------------------------

    @Test
    void refusesAMandateFromWhoeverIsRecusedOnAllThatIsLeft() {
        Reference recused = ready("RECUSED");
        Reference other = ready();
        Meeting meeting = opened(recused, other);
        everybodyIsThere(meeting);
        AttendanceForm form = attendance(meeting);
        form.place("IGN").attendance = "REPRESENTED";
        form.place("IGN").mandateTo = "REGION";
        desk.attend(SECRETARIAT, meeting.id(), form, false);

        decide(meeting, other, postponed(meeting, other));
        assertThatThrownBy(() -> desk.attend(SECRETARIAT, meeting.id(), attendance(meeting), false))
                .hasMessageContaining("mandateFromRecused");
    }

    @Test
    void savesNothingOfAnAttendanceThatContradictsItself() {
        Meeting meeting = opened(ready());
        everybodyIsThere(meeting);
        AttendanceForm form = attendance(meeting);
        for (String giver : new String[] {"IGN", "OPENIG"}) {
            form.place(giver).attendance = "REPRESENTED";
            form.place(giver).mandateTo = "REGION";
        }
        form.place("REGION").people = "Directrice";
        assertThatThrownBy(() -> desk.attend(SECRETARIAT, meeting.id(), form, true))
                .hasMessageContaining("twoMandates");
        assertThat(attendance(meeting).place("IGN").attendance).isEqualTo("PRESENT");
        assertThat(attendance(meeting).place("REGION").people).isEmpty();
    }

    @Test
    void keepsTheAttendanceThatAnItemWasDecidedWith() {
        Reference first = ready();
        Reference second = ready();
        Meeting meeting = opened(first, second);
        everybodyIsThere(meeting);
        decide(meeting, first, favorable(meeting, first));
        AttendanceForm form = attendance(meeting);
        form.place("IGN").attendance = "ABSENT";
        desk.attend(SECRETARIAT, meeting.id(), form, true);
        ItemForm typed = favorable(meeting, second);
        typed.voice("IGN").stance = "";
        decide(meeting, second, typed);

        SessionRecord record = records.record(meeting.id()).orElseThrow();
        assertThat(record.items())
                .extracting(item -> item.decision().quorum().counted())
                .containsExactly(4, 3);
        assertThat(record.items().get(0).attendance())
                .allMatch(presence ->
                        presence.attendance() != null && presence.attendance().takesPart());
        assertThat(record.attendance())
                .extracting(Presence::attendance)
                .hasToString("[PRESENT, PRESENT, ABSENT, PRESENT]");
    }

    // --- two secretaries at once -----------------------------------------------------------------------------------

    @Test
    void letsTwoSecretariesWriteOnTwoParts() {
        Reference first = ready();
        Reference second = ready();
        Meeting meeting = opened(first, second);
        AttendanceForm attendance = attendance(meeting);
        ItemForm one = favorable(meeting, first);
        ItemForm other = favorable(meeting, second);
        type(meeting, first, one);
        desk.attend(SECRETARIAT, meeting.id(), attendance, true);
        type(meeting, second, other);
        assertThat(items.findByMeeting(meeting.id())).hasSize(2);
    }

    @Test
    void refusesTheSecondOnTheSamePart() {
        Reference reference = ready();
        Meeting meeting = opened(reference);
        ItemForm one = favorable(meeting, reference);
        one.text = "Texte de la première.";
        ItemForm other = favorable(meeting, reference);
        other.text = "Texte de la seconde.";
        type(meeting, reference, one);
        assertThatThrownBy(() -> type(meeting, reference, other)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(items.findByMeetingAndItem(meeting.id(), reference.value())
                        .orElseThrow()
                        .draft()
                        .text)
                .isEqualTo("Texte de la première.");

        AttendanceForm stale = attendance(meeting);
        everybodyIsThere(meeting);
        assertThatThrownBy(() -> desk.attend(SECRETARIAT, meeting.id(), stale, true))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void knowsItsOwnSavingFromThatOfAnotherPage() {
        Reference reference = ready();
        Meeting meeting = opened(reference);
        ItemForm typed = favorable(meeting, reference);
        typed.page = "page-one";
        itemDesk.type(SECRETARIAT, meeting.id(), reference.value(), typed, true);
        ItemForm sent = favorable(meeting, reference);
        sent.version = 0;
        sent.page = "page-two";
        assertThatThrownBy(() -> type(meeting, reference, sent)).isInstanceOf(ChangedMeanwhile.class);
        sent.page = "page-one";
        assertThatThrownBy(() -> itemDesk.type(SECRETARIAT, meeting.id(), reference.value(), sent, true))
                .isInstanceOf(ChangedMeanwhile.class);
        type(meeting, reference, sent);
        assertThatThrownBy(() -> type(meeting, reference, sent)).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void letsOneOfTwoWinAtTheSameInstant() throws Exception {
        Reference reference = ready();
        Meeting meeting = opened(reference);
        everybodyIsThere(meeting);
        type(meeting, reference, favorable(meeting, reference));
        ItemForm seen = readOver(meeting, reference);
        int recorded = AtOnce.succeeding(
                4,
                () -> itemDesk.decide(SECRETARIAT, meeting.id(), reference.value(), seen),
                ChangedMeanwhile.class,
                OptimisticLockingFailureException.class);
        assertThat(recorded).isEqualTo(1);
        jobs.runDue(reference.value());
        assertThat(state(reference)).isEqualTo(RequestState.AVIS_RECORDED);
    }

    @Test
    void letsOneOfTwoFirstSavingsWin() throws Exception {
        Reference reference = ready();
        Meeting meeting = opened(reference);
        ItemForm first = favorable(meeting, reference);
        int saved = AtOnce.succeeding(
                4,
                () -> type(meeting, reference, first),
                ChangedMeanwhile.class,
                OptimisticLockingFailureException.class);
        assertThat(saved).isEqualTo(1);
        assertThat(items.findByMeeting(meeting.id())).hasSize(1);
    }

    // --- deciding --------------------------------------------------------------------------------------------------

    @Test
    void recordsADecisionAndMovesTheRequestOn() {
        Reference reference = ready("FAVORABLE_WITH_RESERVES");
        Meeting meeting = opened(reference);
        everybodyIsThere(meeting);
        ItemForm form = favorable(meeting, reference);
        form.outcome = "FAVORABLE_WITH_RESERVES";
        form.reserves.add("Licence ouverte");
        form.note = "Le porteur a été entendu.";
        type(meeting, reference, form);
        itemDesk.decide(SECRETARIAT, meeting.id(), reference.value(), readOver(meeting, reference));
        assertThat(waitingTasks(reference)).isEmpty();
        Decision decision = ends.at(meeting.id()).of(reference).decision();
        assertThat(decision.outcome()).isEqualTo(Outcome.FAVORABLE_WITH_RESERVES);
        assertThat(deliberated.decided(reference).on()).isEqualTo(meeting.day());
        assertThat(decision.quorum()).isEqualTo(new Quorum(4, 2, 4));
        assertThat(decision.seats()).extracting(Seat::signatory).hasSize(4);
        assertThat(records.record(meeting.id()).orElseThrow().items())
                .singleElement()
                .satisfies(item -> {
                    assertThat(item.fate()).isEqualTo(ItemFate.DECIDED);
                    assertThat(item.note()).isEqualTo("Le porteur a été entendu.");
                });
        assertThatThrownBy(() -> type(meeting, reference, form)).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> decide(meeting, reference)).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void recordsOnlyWhatWasReadOver() {
        Reference reference = ready();
        Meeting meeting = opened(reference);
        everybodyIsThere(meeting);
        type(meeting, reference, favorable(meeting, reference));
        ItemForm seen = readOver(meeting, reference);
        everybodyIsThere(meeting);
        assertThatThrownBy(() -> itemDesk.decide(SECRETARIAT, meeting.id(), reference.value(), seen))
                .isInstanceOf(ChangedMeanwhile.class);
        ItemForm seenAgain = readOver(meeting, reference);
        type(meeting, reference, favorable(meeting, reference));
        assertThatThrownBy(() -> itemDesk.decide(SECRETARIAT, meeting.id(), reference.value(), seenAgain))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(state(reference)).isEqualTo(RequestState.ON_AGENDA);
    }

    @Test
    void changesNothingWhenItIsRefused() {
        Reference reference = ready();
        Meeting meeting = opened(reference);
        only(meeting, "REGION");
        type(meeting, reference, favorable(meeting, reference));
        assertThatThrownBy(() -> decide(meeting, reference))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("positionOf.absent")
                .hasMessageContaining("deliberation.quorum");
        assertThat(state(reference)).isEqualTo(RequestState.ON_AGENDA);
        assertThat(waitingTasks(reference)).containsExactly("userTask_recordDeliberation");
        assertThat(items.findByMeetingAndItem(meeting.id(), reference.value())
                        .orElseThrow()
                        .isDone())
                .isFalse();
    }

    @Test
    void loosesNothingWhenTheBrowserIsKilledMidWay() {
        Reference reference = ready();
        Meeting meeting = opened(reference);
        AttendanceForm there = attendance(meeting);
        there.place("IGN").attendance = "REMOTE";
        desk.attend(SECRETARIAT, meeting.id(), there, true);
        ItemForm half = typed(meeting, reference);
        half.text = "Le comité, considérant";
        half.outcome = "FAVORABLE_WITH_RESERVES";
        half.reserves.add("Publier");
        itemDesk.type(SECRETARIAT, meeting.id(), reference.value(), half, true);

        assertThat(attendance(meeting).place("IGN").attendance).isEqualTo("REMOTE");
        SessionItem kept =
                items.findByMeetingAndItem(meeting.id(), reference.value()).orElseThrow();
        assertThat(kept.draft()).usingRecursiveComparison().isEqualTo(half);
        assertThat(kept.isDone()).isFalse();
        assertThat(state(reference)).isEqualTo(RequestState.ON_AGENDA);
        assertThat(waitingTasks(reference)).containsExactly("userTask_recordDeliberation");
        assertThat(ends.at(meeting.id()).of(reference).decision()).isNull();
    }

    @Test
    void decidesByTheRuleByWhichItOpensFromTheFirstHourOfItsDayOn() {
        Reference reference = ready();
        Meeting meeting = convened(reference);
        clock.set(meeting.day().atStartOfDay(ParisTime.ZONE).toInstant());
        desk.open(SECRETARIAT, meeting.id());
        everybodyIsThere(meeting);
        type(meeting, reference, favorable(meeting, reference));
        decide(meeting, reference);
        assertThat(items.findByMeetingAndItem(meeting.id(), reference.value())
                        .orElseThrow()
                        .isDone())
                .isTrue();
    }

    @Test
    void sendsAPostponedRequestToTheNextMeeting() {
        Reference reference = ready();
        Meeting meeting = opened(reference);
        everybodyIsThere(meeting);
        decide(meeting, reference, postponed(meeting, reference));
        assertThat(state(reference)).isEqualTo(RequestState.READY);
        assertThat(waitingTasks(reference)).containsExactly("userTask_placeOnAgenda");
        assertThat(records.record(meeting.id()).orElseThrow().items())
                .extracting(SessionRecord.Item::fate)
                .containsExactly(ItemFate.POSTPONED);
    }

    @Test
    void isRecordedByAnotherSignatoryWhenTheSecretariatIsOnTheApplicantsSide() {
        Reference reference = stages.circulating();
        List.of("PREFECTURE", "REGION", "IGN").forEach(signatory -> stages.opinion(reference, signatory, "FAVORABLE"));
        stages.opinion(reference, "OPENIG", "RECUSED");
        Meeting meeting = opened(reference);
        everybodyIsThere(meeting);
        ItemForm form = favorable(meeting, reference);
        form.voice("OPENIG").stance = "";
        String key = reference.value();
        assertThatThrownBy(() -> type(meeting, reference, form)).isInstanceOf(NotVisible.class);
        var secretary = Samples.member("PREFECTURE");
        itemDesk.type(secretary, meeting.id(), key, form, true);
        itemDesk.decide(secretary, meeting.id(), key, readOver(meeting, reference));
        assertThat(ends.at(meeting.id()).of(reference).decision().quorum()).isEqualTo(new Quorum(3, 2, 3));
        assertThatThrownBy(() -> desk.attend(secretary, meeting.id(), attendance(meeting), true))
                .isInstanceOf(NotVisible.class);
    }

    /** Whatever it answered in the circulation. */
    @Test
    void leavesTheApplicantItselfOutOfTheItem() {
        RequestForm ofTheIgn = Samples.form();
        ofTheIgn.applicant.siret = committee.signatory("IGN").siret();
        Reference reference = stages.circulating(ofTheIgn);
        committee.signatories().forEach(signatory -> stages.opinion(reference, signatory.id(), "FAVORABLE"));
        Meeting meeting = opened(reference);
        everybodyIsThere(meeting);
        ItemForm form = favorable(meeting, reference);
        assertThatThrownBy(() -> decide(meeting, reference, form)).hasMessageContaining("positionOf.recused");
        ItemForm without = favorable(meeting, reference);
        without.voice("IGN").stance = "";
        decide(meeting, reference, without);
        Decision decision = ends.at(meeting.id()).of(reference).decision();
        assertThat(decision.quorum()).isEqualTo(new Quorum(3, 2, 3));
        assertThat(decision.seats())
                .filteredOn(Seat::isRecused)
                .extracting(Seat::signatory)
                .containsExactly("IGN");
    }

    @Test
    void notesWhatWasSaidOfAnItemOfInformation() {
        Reference reference = ready();
        Meeting meeting = planned(reference);
        addInformation(meeting, "Plan d’actions 2027");
        meetingProcess.convened(meeting);
        clock.set(meeting.startsAt());
        desk.open(SECRETARIAT, meeting.id());
        String key = meetings.get(meeting.id()).items().get(1).code();
        var note = new ItemForm();
        note.note = "Présenté par le secrétariat.";
        itemDesk.type(SECRETARIAT, meeting.id(), key, note, true);
        itemDesk.done(SECRETARIAT, meeting.id(), key, 1);
        assertThat(records.record(meeting.id()).orElseThrow().items().get(1)).satisfies(item -> {
            assertThat(item.title()).isEqualTo("Plan d’actions 2027");
            assertThat(item.fate()).isEqualTo(ItemFate.DONE);
            assertThat(item.note()).isEqualTo("Présenté par le secrétariat.");
        });
        assertThatThrownBy(() -> itemDesk.type(SECRETARIAT, meeting.id(), key, note, true))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> itemDesk.done(SECRETARIAT, meeting.id(), reference.value(), 0))
                .isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void belongsToTheSecretariat() {
        Reference reference = ready();
        Meeting meeting = opened(reference);
        var member = Samples.member("OPENIG");
        assertThatThrownBy(() -> desk.open(member, meeting.id())).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> desk.attend(member, meeting.id(), attendance(meeting), true))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> itemDesk.type(member, meeting.id(), reference.value(), new ItemForm(), true))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> itemDesk.decide(member, meeting.id(), reference.value(), new ItemForm()))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> itemDesk.type(SECRETARIAT, meeting.id(), "D-2020-0001", new ItemForm(), true))
                .isInstanceOf(NotVisible.class);
    }
}
