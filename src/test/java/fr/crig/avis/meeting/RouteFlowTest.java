package fr.crig.avis.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.request.RequestForm;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Samples;
import java.time.LocalDate;
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
        assertThat(lastDay(reference)).isEqualTo(LocalDate.of(2026, 3, 24));
        assertThat(open(reference).isLate()).isFalse();
    }

    @Test
    void asksInWritingWhenNoMeetingIsPlannedOrItIsCancelled() {
        Meeting meeting = meetingIn(5);
        meetingDesk.cancel(SECRETARIAT, meeting.id(), meeting.version(), "Motif");
        assertThat(state(ready(wantedIn(30)))).isEqualTo(RequestState.WRITTEN_CONSULTATION);
    }

    @Test
    void endsAnUrgentConsultationOnTheUsefulDate() {
        Reference reference = ready(wantedIn(6));
        assertThat(lastDay(reference)).isEqualTo(clock.today().plusDays(6));
    }

    @Test
    void leavesAnUrgentConsultationOneWorkingDay() {
        Reference reference = ready(wantedIn(0));
        assertThat(lastDay(reference)).isEqualTo(clock.today().plusDays(1));
        assertThat(open(reference).isLate()).isFalse();
    }

    @Test
    void saysThatALateRequestIsForInformation() {
        Reference reference = circulatingThenLate();
        assertThat(open(reference).isLate()).isTrue();
        consult(reference, consulted(reference));
        assertThat(deliberated.decided(reference).late()).isTrue();
    }

    @Test
    void goesOnOnceHalfTookPart() {
        Reference reference = ready(wantedIn(10));
        DeliberationForm form = consulted(reference);
        form.seat("IGN").attendance = "SILENT";
        form.seat("IGN").stance = "";
        form.seat("OPENIG").attendance = "SILENT";
        form.seat("OPENIG").stance = "";
        consult(reference, form);
        assertThat(waitingTasks(reference)).isEmpty();
        Deliberated decided = deliberated.decided(reference);
        assertThat(decided.mode()).isEqualTo(Mode.WRITTEN_CONSULTATION);
        assertThat(decided.quorum()).isEqualTo(new Quorum(4, 2, 2));
        assertThat(decided.on()).isEqualTo(clock.today());
    }

    @Test
    void isNotValidWhenTooFewTookPart() {
        Reference reference = ready(wantedIn(10));
        DeliberationForm form = all(reference, "SILENT", "");
        form.seat("IGN").attendance = "TOOK_PART";
        form.seat("IGN").stance = "FAVORABLE";
        form.outcome = "FAVORABLE";
        form.text = "Avis favorable.";
        assertThatThrownBy(() -> consult(reference, form)).hasMessageContaining("participation");
        form.outcome = "POSTPONED";
        assertThatThrownBy(() -> consult(reference, form)).hasMessageContaining("outcome");
        assertThat(waitingTasks(reference)).containsExactly("userTask_recordWrittenConsultation");
    }

    @Test
    void isCalledToAMeetingByANamedSignatoryWithAReason() {
        Reference reference = ready(wantedIn(10));
        DeliberationForm form = consulted(reference);
        assertThatThrownBy(() -> desk.callToMeeting(SECRETARIAT, reference, form))
                .hasMessageContaining("calledBy")
                .hasMessageContaining("calledBecause");
        form.calledBy = "IGN";
        form.calledBecause = "Le sujet mérite débat.";
        desk.callToMeeting(SECRETARIAT, reference, form);
        assertThat(state(reference)).isEqualTo(RequestState.READY);
        assertThat(waitingTasks(reference)).containsExactly("userTask_placeOnAgenda");
        assertThat(deliberated.findDecided(reference)).isEmpty();
        place(reference, meetingIn(3));
        decide(reference, favorable(reference));
        assertThat(deliberated.decided(reference).mode()).isEqualTo(Mode.MEETING);
    }

    @Test
    void isNotRecordedAsAMeeting() {
        Reference reference = ready(wantedIn(10));
        assertThatThrownBy(() -> desk.decide(SECRETARIAT, reference, Mode.MEETING, consulted(reference)))
                .isInstanceOf(NotVisible.class);
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

    private DeliberationForm consulted(Reference reference) {
        DeliberationForm form = all(reference, "TOOK_PART", "FAVORABLE");
        form.outcome = "FAVORABLE";
        form.text = "Avis favorable.";
        return form;
    }

    private void consult(Reference reference, DeliberationForm form) {
        desk.decide(SECRETARIAT, reference, Mode.WRITTEN_CONSULTATION, form);
    }

    private LocalDate lastDay(Reference reference) {
        return ParisTime.day(request(reference).due());
    }
}
