package fr.crig.avis.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.request.RequestForm;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Samples;
import org.junit.jupiter.api.Test;

/** The way to a deliberation, by the dates. Everything is answered on Thursday 12 March 2026. */
class RouteFlowTest extends MeetingStory {

    @Test
    void waitsForTheMeetingHeldSoonEnough() {
        meetingIn(10);
        assertThat(state(ready(wantedIn(15)))).isEqualTo(RequestState.READY);
    }

    @Test
    void waitsForAMeetingWhenNothingPresses() {
        assertThat(state(ready())).isEqualTo(RequestState.READY);
    }

    @Test
    void asksInWritingWhenTheMeetingComesTooLate() {
        meetingIn(11);
        Reference reference = ready(wantedIn(15));
        assertThat(state(reference)).isEqualTo(RequestState.WRITTEN_CONSULTATION);
        assertThat(deliberations(reference)).extracting("late").containsExactly(false);
    }

    @Test
    void asksInWritingWhenNoMeetingIsPlannedOrItIsCancelled() {
        Meeting meeting = meetingIn(5);
        meetingDesk.cancel(SECRETARIAT, meeting.id(), meeting.version(), "Motif");
        assertThat(state(ready(wantedIn(30)))).isEqualTo(RequestState.WRITTEN_CONSULTATION);
    }

    @Test
    void saysThatALateRequestIsForInformation() {
        Reference reference = circulatingThenLate();
        assertThat(deliberations(reference)).extracting("late").containsExactly(true);
    }

    private RequestForm wantedIn(int days) {
        RequestForm form = Samples.form();
        form.dates.replyWantedBy = clock.today().plusDays(days).toString();
        return form;
    }

    /** The useful date passes while the last opinion is waited for. */
    private Reference circulatingThenLate() {
        Reference reference = stages.circulating(wantedIn(5));
        stages.opinion(reference, "PREFECTURE", "FAVORABLE");
        stages.opinion(reference, "REGION", "FAVORABLE");
        stages.opinion(reference, "OPENIG", "FAVORABLE");
        clock.advanceDays(6);
        stages.opinion(reference, "IGN", "FAVORABLE");
        return reference;
    }
}
