package fr.crig.avis.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Refusal;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting on the engine, from its planning to its closing. */
class MeetingLifecycleTest extends MeetingStory {

    @Autowired
    private MeetingLifecycle lifecycle;

    @Test
    void waitsForItsConvocationFifteenDaysBefore() {
        Meeting meeting = meetingIn(40);
        assertThat(waitingTasks(meeting)).containsExactly("userTask_convene");
        assertThat(dueOf(meeting)).isEqualTo(ParisTime.endOf(clock.today().plusDays(25)));
        place(ready(), meeting);
        assertThat(state(meeting)).isEqualTo(MeetingState.AGENDA_OPEN);
        assertThat(meetings.get(meeting.id()).agendaRevision()).isEqualTo(1);
    }

    @Test
    void goesFromItsConvocationToItsClosing() {
        Meeting meeting = meetingIn(20);
        convene(meeting);
        assertThat(state(meeting)).isEqualTo(MeetingState.CONVENED);
        assertThat(dueOf(meeting)).isEqualTo(meeting.startsAt());
        clock.advanceDays(21);
        meetingDesk.hold(SECRETARIAT, meeting.id(), version(meeting));
        assertThat(state(meeting)).isEqualTo(MeetingState.HELD);
        jobs.runDue(meeting.subject());
        assertThat(state(meeting)).isEqualTo(MeetingState.MINUTES_DRAFTED);
        assertThat(dueOf(meeting)).isEqualTo(ParisTime.endOf(meeting.day().plusDays(7)));
        meetingProcess.minutesReady(meeting);
        assertThat(state(meeting)).isEqualTo(MeetingState.REMARKS);
        assertThat(jobs.dueDates(meeting.subject(), "timer_remarksTerm"))
                .containsExactly(Date.from(ParisTime.endOf(clock.today().plusDays(10))));
        jobs.fire(meeting.subject(), "timer_remarksTerm");
        assertThat(state(meeting)).isEqualTo(MeetingState.CLOSED);
        assertThat(waitingTasks(meeting)).isEmpty();
    }

    @Test
    void refusesAStepThatIsNotTheNextOne() {
        Meeting meeting = meetingIn(20);
        assertThatThrownBy(() -> lifecycle.held(meeting.id()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("refusal.meeting.step");
        assertThatThrownBy(() -> lifecycle.approved(meeting.id())).isInstanceOf(Refusal.class);
        convene(meeting);
        assertThatThrownBy(() -> convene(meeting)).isInstanceOf(ChangedMeanwhile.class);
        assertThat(state(meeting)).isEqualTo(MeetingState.CONVENED);
    }

    @Test
    void dueDatesFollowTheMeetingWhereverItStands() {
        Meeting meeting = meetingIn(40);
        move(meeting, 50);
        assertThat(dueOf(meeting)).isEqualTo(ParisTime.endOf(clock.today().plusDays(35)));
        convene(meeting);
        move(meeting, 60);
        assertThat(state(meeting)).isEqualTo(MeetingState.CONVENED);
        assertThat(dueOf(meeting)).isEqualTo(meetings.get(meeting.id()).startsAt());
    }

    @Test
    void endsWhenItIsCancelledWhereverItStands() {
        Meeting planned = meetingIn(40);
        meetingDesk.cancel(SECRETARIAT, planned.id(), version(planned), "Grève");
        assertThat(waitingTasks(planned)).isEmpty();
        Meeting convened = meetingIn(50);
        convene(convened);
        meetingDesk.cancel(SECRETARIAT, convened.id(), version(convened), "Grève");
        assertThat(waitingTasks(convened)).isEmpty();
        assertThat(state(convened)).isEqualTo(MeetingState.CANCELLED);
        assertThatThrownBy(() -> move(convened, 60)).hasMessageContaining("refusal.meeting.over");
    }

    @Test
    void isNoLongerTheNextOneOnceItIsOver() {
        Meeting today = meetingIn(5);
        Meeting later = meetingIn(30);
        clock.set(today.endsAt());
        assertThat(meetings.next()).map(ListedMeeting::id).contains(today.id());
        clock.set(today.endsAt().plusSeconds(1));
        assertThat(meetings.next()).map(ListedMeeting::id).contains(later.id());
    }

    private void move(Meeting meeting, int days) {
        MeetingForm form = meetingForm(clock.today().plusDays(days));
        form.version = version(meeting);
        meetingDesk.change(SECRETARIAT, meeting.id(), form);
    }

    private MeetingState state(Meeting meeting) {
        return meetings.get(meeting.id()).state();
    }

    private Instant dueOf(Meeting meeting) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(meeting.subject())
                .singleResult()
                .getDueDate()
                .toInstant();
    }
}
