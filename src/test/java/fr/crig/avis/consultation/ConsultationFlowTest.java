package fr.crig.avis.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.circulation.Stance;
import fr.crig.avis.deliberation.Attendance;
import fr.crig.avis.deliberation.Deliberated;
import fr.crig.avis.deliberation.Mode;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.deliberation.Quorum;
import fr.crig.avis.deliberation.Seat;
import fr.crig.avis.meeting.AgendaDesk;
import fr.crig.avis.meeting.MeetingDesk;
import fr.crig.avis.meeting.MeetingForm;
import fr.crig.avis.meeting.PlacementForm;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class ConsultationFlowTest extends ConsultationStory {

    @Autowired
    private MeetingDesk meetings;

    @Autowired
    private AgendaDesk agenda;

    @Test
    void announcesItsDatesInWorkingDays() {
        Reference reference = opened();
        Consultation consultation = consultation(reference);
        assertThat(consultation.debateEnd()).isEqualTo(endOf(3, 19));
        assertThat(consultation.earliestEnd()).isEqualTo(endOf(3, 24));
        assertThat(state(reference)).isEqualTo(RequestState.WRITTEN_CONSULTATION);
        assertThat(requests.get(reference).due()).isEqualTo(endOf(3, 24));
    }

    /** 1 and 8 May, and Ascension Thursday on the 14th. */
    @Test
    void doesNotCountPublicHolidays() {
        clock.setDay(LocalDate.of(2026, 4, 30));
        Reference reference = opened();
        Consultation consultation = consultation(reference);
        assertThat(consultation.debateEnd()).isEqualTo(endOf(5, 11));
        assertThat(consultation.earliestEnd()).isEqualTo(endOf(5, 15));

        later(reference, LocalDate.of(2026, 5, 12));
        outcome.prepareVote(SECRETARIAT, reference, resolution(reference, "FAVORABLE", ""));
        assertThat(consultation(reference).voteEnd()).isEqualTo(endOf(5, 18));
        assertThat(jobs.dueDates(reference.value(), "timer_voteReminder"))
                .singleElement()
                .satisfies(
                        due -> assertThat(due.toInstant()).isEqualTo(ParisTime.morningOf(LocalDate.of(2026, 5, 15))));
    }

    @Test
    void isShorterWhenUrgent() {
        Reference reference = opened(6);
        Consultation consultation = consultation(reference);
        assertThat(consultation.urgent()).isTrue();
        assertThat(consultation.debateEnd()).isEqualTo(endOf(3, 16));
        assertThat(consultation.earliestEnd()).isEqualTo(endOf(3, 17));

        later(reference, LocalDate.of(2026, 3, 17));
        outcome.prepareVote(SECRETARIAT, reference, resolution(reference, "FAVORABLE", ""));
        assertThat(consultation(reference).voteEnd()).isEqualTo(endOf(3, 18));
    }

    @Test
    void goesFromTheDebateToAnAvis() {
        Reference reference = opened();
        contribute(Samples.member("IGN"), reference, "Le marché est-il attribué ?");
        contribute(SECRETARIAT, reference, "Il l’est.");
        debateOver(reference);
        assertThat(waitingTasks(reference)).containsExactly("userTask_prepareVote");
        voting(reference);
        assertThat(waitingTasks(reference)).hasSize(4).containsOnly("userTask_vote");
        assertThat(requests.get(reference).due()).isEqualTo(endOf(3, 25));

        vote(reference, "IGN", "FAVORABLE_WITH_RESERVES");
        vote(reference, "REGION", "ABSTENTION");
        later(reference, AFTER_TERM);
        assertThat(waitingTasks(reference)).containsExactly("userTask_recordOutcome");
        outcome.record(
                SECRETARIAT, reference, resolution(reference, "FAVORABLE_WITH_RESERVES", "Diffuser\n\n Documenter "));
        jobs.runDue(reference.value());

        assertThat(state(reference)).isEqualTo(RequestState.AVIS_RECORDED);
        Deliberated decided = deliberated.decided(reference);
        assertThat(decided.mode()).isEqualTo(Mode.WRITTEN_CONSULTATION);
        assertThat(decided.decision().outcome()).isEqualTo(Outcome.FAVORABLE_WITH_RESERVES);
        assertThat(decided.decision().reserves()).containsExactly("Diffuser", "Documenter");
        assertThat(decided.decision().quorum()).isEqualTo(new Quorum(4, 2, 2));
        assertThat(decided.on()).isEqualTo(AFTER_TERM);
        assertThat(decided.decision().seats())
                .extracting(Seat::attendance)
                .containsExactly(Attendance.SILENT, Attendance.TOOK_PART, Attendance.TOOK_PART, Attendance.SILENT);
    }

    @Test
    void neverEndsBeforeTheAnnouncedEnd() {
        Reference reference = voting();
        SIGNATORIES.forEach(signatory -> vote(reference, signatory, "FAVORABLE"));
        assertThat(jobs.waitingTimers(reference.value())).containsExactly("timer_earliestEnd");
        later(reference, LocalDate.of(2026, 3, 24));
        assertThat(consultation(reference).state()).isEqualTo(ConsultationState.VOTE);

        vote(Samples.substitute("IGN"), reference, ballot(1, "UNFAVORABLE"));
        later(reference, AFTER_EARLIEST_END);
        assertThat(consultation(reference).state()).isEqualTo(ConsultationState.COUNTED);
        outcome.record(SECRETARIAT, reference, resolution(reference, "SHARED", ""));
        assertThat(deliberated.decided(reference).decision().seats())
                .filteredOn(seat -> seat.signatory().equals("IGN"))
                .extracting(Seat::stance)
                .containsExactly(Stance.UNFAVORABLE);
    }

    @Test
    void keepsEveryVersionOfAVoteWithItsAuthor() {
        Reference reference = voting();
        vote(reference, "IGN", "FAVORABLE");
        VoteForm correction = ballot(1, "UNFAVORABLE");
        correction.dissent = "Le coût paraît élevé.";
        vote(Samples.substitute("IGN"), reference, correction);
        var own = records.of(Samples.member("IGN"), requests.get(reference)).orElseThrow().votes().stream()
                .filter(of -> of.signatory().equals("IGN"))
                .findFirst()
                .orElseThrow();
        assertThat(own.versions()).extracting(Vote::stance).containsExactly(Stance.FAVORABLE, Stance.UNFAVORABLE);
        assertThat(own.versions())
                .extracting(vote -> vote.authorship().givenName())
                .containsExactly("Membre IGN", "Suppléant IGN");
        assertThat(own.latest().dissent()).isEqualTo("Le coût paraît élevé.");
    }

    @Test
    void isNotValidWhenTooFewTookPartAndGoesToAMeeting() {
        Reference reference = voting();
        vote(reference, "IGN", "FAVORABLE");
        later(reference, AFTER_TERM);
        assertThat(consultation(reference).state()).isEqualTo(ConsultationState.INVALID);
        assertThat(consultation(reference).participation()).isEqualTo(new Quorum(4, 2, 1));
        assertThat(state(reference)).isEqualTo(RequestState.READY);
        assertThat(waitingTasks(reference)).containsExactly("userTask_placeOnAgenda");
        assertThat(deliberated.findDecided(reference)).isEmpty();
        deliberateAtAMeeting(reference);
    }

    @Test
    void countsAnAbstentionAsTakingPart() {
        Reference reference = voting();
        vote(reference, "IGN", "ABSTENTION");
        vote(reference, "OPENIG", "ABSTENTION");
        later(reference, AFTER_TERM);
        assertThat(consultation(reference).state()).isEqualTo(ConsultationState.COUNTED);
    }

    @Test
    void isCalledToAMeetingDuringTheDebate() {
        Reference reference = opened();
        callToMeeting(Samples.member("OPENIG"), reference, "Le sujet mérite une réunion.");
        assertThat(consultation(reference).state()).isEqualTo(ConsultationState.CALLED_TO_MEETING);
        assertThat(consultation(reference).evocation())
                .returns("OPENIG", Evocation::signatory)
                .returns("Membre OPENIG", Evocation::byName)
                .returns("Le sujet mérite une réunion.", Evocation::reason);
        assertThat(state(reference)).isEqualTo(RequestState.READY);
        assertThat(waitingTasks(reference)).containsExactly("userTask_placeOnAgenda");
        assertThat(jobs.waitingTimers(reference.value())).isEmpty();
        assertThat(deliberated.findDecided(reference)).isEmpty();
        deliberateAtAMeeting(reference);
    }

    @Test
    void isCalledToAMeetingWhileAllHaveVotedAndTheEndIsWaitedFor() {
        Reference reference = voting();
        SIGNATORIES.forEach(signatory -> vote(reference, signatory, "FAVORABLE"));
        callToMeeting(Samples.member("IGN"), reference, "Un point nouveau.");
        assertThat(state(reference)).isEqualTo(RequestState.READY);
    }

    @Test
    void leavesARecusedSignatoryOutOfTheVoteAndOfItsBase() {
        Reference reference = voting(openedWithoutIgn());
        assertThat(consultation(reference).voters()).containsExactlyInAnyOrder("PREFECTURE", "REGION", "OPENIG");
        vote(reference, "REGION", "FAVORABLE");
        vote(reference, "OPENIG", "RECUSED");
        later(reference, AFTER_TERM);
        assertThat(consultation(reference).participation()).isEqualTo(new Quorum(2, 1, 1));
        outcome.record(SECRETARIAT, reference, resolution(reference, "FAVORABLE", ""));
        assertThat(deliberated.decided(reference).decision().recused()).containsExactly("IGN", "OPENIG");
    }

    @Test
    void recordsItsOutcomeOnce() {
        Reference reference = counted();
        ResolutionForm form = resolution(reference, "FAVORABLE", "");
        outcome.record(SECRETARIAT, reference, form);
        assertThatThrownBy(() -> outcome.record(SECRETARIAT, reference, form)).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void saysThatALateRequestIsForInformation() {
        Reference reference = stagesLate();
        voting(reference, LocalDate.of(2026, 3, 27));
        vote(reference, "IGN", "FAVORABLE");
        vote(reference, "REGION", "FAVORABLE");
        later(reference, LocalDate.of(2026, 4, 2));
        outcome.record(SECRETARIAT, reference, resolution(reference, "FAVORABLE", ""));
        assertThat(deliberated.decided(reference).late()).isTrue();
    }

    /** Its deliberation in writing is over: the one that is typed is the meeting's. */
    private void deliberateAtAMeeting(Reference reference) {
        var plan = new MeetingForm();
        plan.day = clock.today().plusDays(20);
        plan.startsAt = LocalTime.of(14, 0);
        plan.endsAt = LocalTime.of(17, 0);
        plan.place = "Toulouse";
        var placement = new PlacementForm();
        placement.meeting = meetings.plan(SECRETARIAT, plan).id();
        placement.minutes = 20;
        agenda.place(SECRETARIAT, reference, placement);
        assertThat(deliberated.meetingOf(reference)).contains(placement.meeting);
    }

    /** The useful date passes while the last opinion is waited for. */
    private Reference stagesLate() {
        var form = Samples.form();
        form.dates.replyWantedBy = clock.today().plusDays(5).toString();
        Reference reference = stages.circulating(form);
        clock.advanceDays(6);
        SIGNATORIES.forEach(signatory -> stages.opinion(reference, signatory, "FAVORABLE"));
        return reference;
    }

    private void voting(Reference reference, LocalDate day) {
        later(reference, day);
        outcome.prepareVote(SECRETARIAT, reference, resolution(reference, "FAVORABLE", ""));
    }

    private static Instant endOf(int month, int day) {
        return ParisTime.endOf(LocalDate.of(2026, month, day));
    }
}
