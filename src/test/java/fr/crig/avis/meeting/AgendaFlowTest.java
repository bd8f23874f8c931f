package fr.crig.avis.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.deliberation.Deliberated;
import fr.crig.avis.deliberation.ItemFate;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.deliberation.Postponement;
import fr.crig.avis.deliberation.Quorum;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;

/** Requests on agendas: placed, removed, postponed, moved, and never lost. */
class AgendaFlowTest extends MeetingStory {

    @Autowired
    private Journal journal;

    @Autowired
    private Meetings kept;

    /** Nothing of the agenda is written then: the row alone tells who was second. */
    @Test
    void refusesWhoeverSavesSecondThoughTheAgendaIsTheSame() {
        Meeting meeting = meetingIn(20);
        place(ready(), meeting);
        Meeting first = kept.findById(meeting.id()).orElseThrow();
        Meeting second = kept.findById(meeting.id()).orElseThrow();
        int version = first.version();
        kept.save(first);
        assertThat(first.version()).isEqualTo(version + 1);
        assertThatThrownBy(() -> kept.save(second)).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(meetings.get(meeting.id()).items()).hasSize(1);
    }

    @Test
    void keepsItsOrderHoweverItIsWritten() {
        Meeting meeting = meetingIn(20);
        Reference one = ready();
        Reference two = ready();
        place(one, meeting);
        place(two, meeting);
        assertThat(meetings.get(meeting.id()).references()).containsExactly(one, two);
        agenda.moveUp(SECRETARIAT, meeting.id(), meetings.get(meeting.id()).version(), two.value());
        assertThat(meetings.get(meeting.id()).references()).containsExactly(two, one);
        agenda.remove(SECRETARIAT, meeting.id(), meetings.get(meeting.id()).version(), two.value());
        place(two, meeting);
        assertThat(meetings.get(meeting.id()).references()).containsExactly(one, two);
    }

    @Test
    void goesOnOnceDeliberated() {
        Reference reference = ready();
        Meeting meeting = meetingIn(20);
        place(reference, meeting);
        assertThat(state(reference)).isEqualTo(RequestState.ON_AGENDA);
        assertThat(request(reference).due()).isEqualTo(meeting.startsAt());
        assertThat(waitingTasks(reference)).containsExactly("userTask_recordDeliberation");

        begin(meeting);
        record(reference);
        assertThat(waitingTasks(reference)).isEmpty();
        Deliberated decided = deliberated.decided(reference);
        assertThat(decided.decision().outcome()).isEqualTo(Outcome.FAVORABLE);
        assertThat(decided.on()).isEqualTo(meeting.day());
        assertThat(decided.decision().quorum()).isEqualTo(new Quorum(4, 2, 4));
        assertThat(decided.decision().seats()).hasSize(4);
    }

    @Test
    void goesToTheNextMeetingWhenPostponed() {
        Reference reference = ready();
        Meeting first = meetingIn(20);
        place(reference, first);
        postpone(reference);
        assertThat(state(reference)).isEqualTo(RequestState.READY);
        assertThat(waitingTasks(reference)).containsExactly("userTask_placeOnAgenda");
        assertThatThrownBy(() -> place(reference, first)).hasMessageContaining("alreadyOnAgenda");

        place(reference, meetingIn(60));
        decide(reference);
        assertThat(deliberated.postponements(reference))
                .containsExactly(new Postponement(
                        first.day(), "Plan de financement à préciser", "La délibération du conseil syndical"));
    }

    @Test
    void returnsToTheBacklogWhenRemovedFromTheAgenda() {
        Reference reference = ready();
        Meeting meeting = meetingIn(20);
        place(reference, meeting);
        agenda.remove(SECRETARIAT, meeting.id(), meetings.get(meeting.id()).version(), reference.value());
        assertThat(state(reference)).isEqualTo(RequestState.READY);
        assertThat(waitingTasks(reference)).containsExactly("userTask_placeOnAgenda");
        assertThat(meetings.get(meeting.id()).items()).isEmpty();
        place(reference, meeting);
        assertThat(state(reference)).isEqualTo(RequestState.ON_AGENDA);
    }

    @Test
    void remembersWhoReorderedIt() {
        Reference first = ready();
        Reference second = ready();
        Meeting meeting = meetingIn(20);
        place(first, meeting);
        place(second, meeting);
        agenda.moveUp(SECRETARIAT, meeting.id(), version(meeting), second.value());
        agenda.moveDown(SECRETARIAT, meeting.id(), version(meeting), second.value());
        assertThat(journal.of(meeting.subject()))
                .filteredOn(entry -> entry.act().equals("meeting.reordered"))
                .extracting(JournalEntry::detail)
                .containsExactly(second.value(), second.value());
    }

    @Test
    void losesNoRequestWhenTheMeetingIsCancelled() {
        Reference one = ready();
        Reference other = ready();
        Reference withdrawn = ready();
        Meeting meeting = meetingIn(20);
        List.of(one, other, withdrawn).forEach(reference -> place(reference, meeting));
        withdraw(withdrawn);
        meetingDesk.cancel(SECRETARIAT, meeting.id(), version(meeting), "Salle indisponible");
        assertThat(List.of(one, other)).allSatisfy(reference -> {
            assertThat(state(reference)).isEqualTo(RequestState.READY);
            assertThat(waitingTasks(reference)).containsExactly("userTask_placeOnAgenda");
        });
        assertThat(state(withdrawn)).isEqualTo(RequestState.WITHDRAWN);
        assertThat(meetings.get(meeting.id()).state()).isEqualTo(MeetingState.CANCELLED);
    }

    @Test
    void takesItsRequestsAlongWhenTheMeetingMoves() {
        Reference reference = ready();
        Meeting meeting = meetingIn(20);
        place(reference, meeting);
        move(meeting, 27);
        Meeting moved = meetings.get(meeting.id());
        assertThat(request(reference).due()).isEqualTo(moved.startsAt());
        assertThat(ParisTime.day(tasks.createTaskQuery()
                        .processInstanceBusinessKey(reference.value())
                        .singleResult()
                        .getDueDate()
                        .toInstant()))
                .isEqualTo(moved.day());
        postpone(reference);
        assertThat(deliberated.postponements(reference).get(0).on()).isEqualTo(moved.day());
    }

    @Test
    void isNeitherMovedNorCancelledOnceAnItemIsDecided() {
        Reference reference = ready();
        Meeting meeting = meetingIn(20);
        place(reference, meeting);
        postpone(reference);
        assertThatThrownBy(() -> meetingDesk.cancel(SECRETARIAT, meeting.id(), version(meeting), "Motif"))
                .hasMessageContaining("itemsDecided");
        assertThatThrownBy(() -> move(meeting, 60)).hasMessageContaining("itemsDecided");
        assertThat(meetings.get(meeting.id()).day()).isEqualTo(meeting.day());
        assertThat(meetings.get(meeting.id()).isToCome()).isTrue();
    }

    @Test
    void movesAndCancelsManyTimesWithoutLosingOrRepeatingARequest() {
        Reference one = ready();
        Reference other = ready();
        Meeting meeting = meetingIn(20);
        place(one, meeting);
        move(meeting, 30);
        convene(meeting);
        place(other, meeting);
        move(meeting, 25);
        move(meeting, 26);
        for (Reference reference : List.of(one, other)) {
            assertThat(waitingTasks(reference)).containsExactly("userTask_recordDeliberation");
            assertThat(deliberations(reference)).hasSize(1);
            assertThat(request(reference).due())
                    .isEqualTo(meetings.get(meeting.id()).startsAt());
        }
        meetingDesk.cancel(SECRETARIAT, meeting.id(), version(meeting), "Grève");
        for (Reference reference : List.of(one, other)) {
            assertThat(waitingTasks(reference)).containsExactly("userTask_placeOnAgenda");
            assertThat(deliberations(reference)).isEmpty();
        }
        place(one, meetingIn(40));
        assertThat(waitingTasks(one)).containsExactly("userTask_recordDeliberation");
    }

    @Test
    void isHeldOnceEveryItemIsDecidedOrGone() {
        Reference decided = ready();
        Reference withdrawn = ready();
        Meeting meeting = meetingIn(20);
        place(decided, meeting);
        place(withdrawn, meeting);
        assertThatThrownBy(() -> meetingDesk.hold(SECRETARIAT, meeting.id(), version(meeting)))
                .hasMessageContaining("notYet");
        clock.advanceDays(21);
        assertThatThrownBy(() -> meetingDesk.hold(SECRETARIAT, meeting.id(), version(meeting)))
                .hasMessageContaining("notConvened");
        convene(meeting);
        withdraw(withdrawn);
        assertThatThrownBy(() -> meetingDesk.hold(SECRETARIAT, meeting.id(), version(meeting)))
                .hasMessageContaining("itemsUndecided")
                .hasMessageContaining(decided.value());
        postpone(decided);
        meetingDesk.hold(SECRETARIAT, meeting.id(), version(meeting));
        assertThat(meetings.get(meeting.id()).state()).isEqualTo(MeetingState.HELD);
        jobs.runDue(meeting.subject());
        assertThat(waitingTasks(meeting)).containsExactly("userTask_draftMinutes");
    }

    @Test
    void refusesASecondClickAndAStalePage() {
        Reference reference = ready();
        Meeting meeting = meetingIn(20);
        place(reference, meeting);
        assertThatThrownBy(() -> place(reference, meetingIn(30))).hasMessageContaining("requestMovedOn");
        assertThatThrownBy(() -> agenda.remove(SECRETARIAT, meeting.id(), meeting.version(), reference.value()))
                .isInstanceOf(ChangedMeanwhile.class);

        begin(meeting);
        Runnable again = () -> transaction.executeWithoutResult(
                status -> meetingDeliberations.giveBack(SECRETARIAT, meeting.id(), reference, ItemFate.RETURNED));
        record(reference);
        assertThatThrownBy(again::run).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void belongsToTheSecretariat() {
        Reference reference = ready();
        Meeting meeting = meetingIn(20);
        var member = Samples.member("OPENIG");
        assertThatThrownBy(() -> meetingDesk.plan(member, meetingForm(clock.today())))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> meetingDesk.cancel(member, meeting.id(), meeting.version(), "Motif"))
                .isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> agenda.place(member, reference, new PlacementForm()))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void doesNotDeliberateOnAWithdrawnRequest() {
        Reference reference = ready();
        Meeting meeting = meetingIn(20);
        place(reference, meeting);
        withdraw(reference);
        assertThatThrownBy(() -> record(meeting, reference, seats()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("requestMovedOn");
    }

    private void move(Meeting meeting, int days) {
        MeetingForm form = meetingForm(clock.today().plusDays(days));
        form.version = version(meeting);
        meetingDesk.change(SECRETARIAT, meeting.id(), form);
    }

    private void withdraw(Reference reference) {
        requestDesk.withdraw(
                Samples.agent("REGION"), reference, request(reference).version(), "Projet abandonné");
        jobs.runDue(reference.value());
    }
}
