package fr.crig.avis.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.request.RequestDesk;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.Samples;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever may not, whatever is too early, too late or too long: nothing of it is kept. */
class ConsultationRefusalsTest extends ConsultationStory {

    private static final Actor IGN = Samples.member("IGN");
    private static final String TOO_LONG = "x".repeat(16_000);

    @Autowired
    private RequestDesk requestDesk;

    @Test
    void takesNoContributionOnceTheDebateIsOver() {
        Reference reference = opened();
        clock.set(consultation(reference).debateEnd().plusSeconds(1));
        refused(() -> contribute(IGN, reference, "Trop tard"), "refusal.consultation.debateOver");
        voting(reference);
        refused(() -> contribute(SECRETARIAT, reference, "Trop tard"), "refusal.consultation.debateOver");
        assertThat(said(reference, SECRETARIAT).contributions()).isEmpty();
    }

    @Test
    void takesAContributionUntilTheLastSecond() {
        Reference reference = opened();
        clock.set(consultation(reference).debateEnd());
        contribute(IGN, reference, "À temps");
        assertThat(said(reference, SECRETARIAT).contributions()).hasSize(1);
    }

    @Test
    void takesNoContributionOfAgentsRecusedOnesAndStrangers() {
        Reference reference = openedWithoutIgn();
        refused(() -> contribute(IGN, reference, "Mots"), "refusal.consultation.recused");
        refused(() -> contribute(Samples.agent("REGION"), reference, "Mots"), "refusal.consultation.membersOnly");
        assertThatThrownBy(() -> contribute(Samples.ADMINISTRATOR, reference, "Mots"))
                .isInstanceOf(NotVisible.class);
        assertThat(said(reference, SECRETARIAT).contributions()).isEmpty();
    }

    @Test
    void takesNoEmptyNorEndlessWords() {
        Reference reference = opened();
        refused(() -> contribute(IGN, reference, " \n "), "refusal.consultation.required.words");
        refused(() -> contribute(IGN, reference, TOO_LONG), "refusal.tooLong");
        refused(() -> callToMeeting(IGN, reference, ""), "refusal.consultation.required.reason");
        refused(() -> callToMeeting(IGN, reference, TOO_LONG), "refusal.tooLong");
        voting(reference);
        VoteForm form = ballot(0, "FAVORABLE_WITH_RESERVES");
        form.reserves = TOO_LONG;
        form.dissent = TOO_LONG;
        refused(() -> vote(IGN, reference, form), "field=reserves, key=refusal.tooLong");
        refused(() -> vote(IGN, reference, form), "field=dissent, key=refusal.tooLong");
        form.reserves = " ";
        refused(() -> vote(IGN, reference, form), "refusal.vote.reserves");
        assertThat(reader.silent(reference)).hasSize(4);
    }

    /** Six characters each once written down as JSON: they would be more than the column holds. */
    @Test
    void keepsNoControlCharacters() {
        Reference reference = opened();
        String unseen = "\u0001".repeat(4000);
        refused(() -> callToMeeting(IGN, reference, unseen), "refusal.consultation.required.reason");
        debateOver(reference);
        ResolutionForm form =
                resolution(reference, "FAVORABLE_WITH_RESERVES", ("\u0001".repeat(999) + "a\n").repeat(20));
        outcome.prepareVote(SECRETARIAT, reference, form);
        assertThat(consultation(reference).proposal().reserves()).hasSize(20).contains("a");
    }

    @Test
    void takesNoVoteBeforeItOpensNorAfterItsTerm() {
        Reference reference = opened();
        refused(() -> vote(reference, "IGN", "FAVORABLE"), "refusal.vote.notOpen");
        debateOver(reference);
        refused(() -> vote(reference, "IGN", "FAVORABLE"), "refusal.vote.notOpen");
        voting(reference);
        // The engine's timer may be a moment late: the domain's clock decides.
        clock.set(consultation(reference).voteEnd().plusSeconds(1));
        refused(() -> votes.vote(IGN, reference, ballot(0, "FAVORABLE")), "refusal.vote.closed");
        jobs.runDue(reference.value());
        refused(() -> vote(reference, "IGN", "FAVORABLE"), "refusal.vote.closed");
    }

    @Test
    void takesNoVoteOfSecretariatAgentsAndRecusedOnes() {
        Reference reference = voting(openedWithoutIgn());
        refused(() -> vote(SECRETARIAT, reference, ballot(0, "FAVORABLE")), "refusal.consultation.membersOnly");
        refused(() -> vote(Samples.agent("REGION"), reference, ballot(0, "FAVORABLE")), "membersOnly");
        refused(() -> vote(reference, "IGN", "FAVORABLE"), "refusal.consultation.recused");
        vote(reference, "OPENIG", "RECUSED");
        refused(
                () -> vote(Samples.member("OPENIG"), reference, ballot(1, "FAVORABLE")),
                "refusal.consultation.recused");
    }

    @Test
    void takesNoPositionThatIsNone() {
        Reference reference = voting();
        refused(() -> vote(reference, "IGN", ""), "refusal.vote.stance");
        refused(() -> vote(reference, "IGN", "TACIT"), "refusal.vote.stance");
    }

    @Test
    void isNotCalledToAMeetingOnceClosedNorByWhoeverHasNoVoice() {
        Reference reference = openedWithoutIgn();
        refused(() -> callToMeeting(IGN, reference, "Motif"), "refusal.consultation.recused");
        refused(() -> callToMeeting(SECRETARIAT, reference, "Motif"), "refusal.consultation.membersOnly");
        refused(() -> callToMeeting(Samples.agent("REGION"), reference, "Motif"), "membersOnly");
        voting(reference);
        clock.set(consultation(reference).voteEnd().plusSeconds(1));
        EvocationForm late = new EvocationForm();
        late.reason = "Motif";
        Actor openig = Samples.member("OPENIG");
        refused(() -> debate.callToMeeting(openig, reference, late), "refusal.consultation.closed");
        jobs.runDue(reference.value());
        refused(() -> debate.callToMeeting(openig, reference, late), "refusal.consultation.closed");
    }

    @Test
    void isNotCalledToAMeetingWhileItsOutcomeIsRecorded() {
        Reference reference = counted();
        refused(() -> callToMeeting(IGN, reference, "Motif"), "refusal.consultation.closed");
        assertThat(waitingTasks(reference)).containsExactly("userTask_recordOutcome");
    }

    @Test
    void leavesTheVoteAndItsOutcomeToTheSecretariat() {
        Reference reference = opened();
        debateOver(reference);
        ResolutionForm form = resolution(reference, "FAVORABLE", "");
        assertThatThrownBy(() -> outcome.prepareVote(IGN, reference, form)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> outcome.record(IGN, reference, form)).isInstanceOf(NotVisible.class);
    }

    @Test
    void opensNoVoteWhileTheDebateRunsNorTwice() {
        Reference reference = opened();
        refused(
                () -> outcome.prepareVote(SECRETARIAT, reference, resolution(reference, "FAVORABLE", "")),
                "refusal.consultation.debateRuns");
        voting(reference);
        ResolutionForm again = resolution(reference, "FAVORABLE", "");
        assertThatThrownBy(() -> outcome.prepareVote(SECRETARIAT, reference, again))
                .isInstanceOf(ChangedMeanwhile.class);
        again.version = 0;
        assertThatThrownBy(() -> outcome.record(SECRETARIAT, reference, again)).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void putsOnlyAWholeResolutionToTheVote() {
        Reference reference = opened();
        debateOver(reference);
        ResolutionForm form = resolution(reference, "POSTPONED", "");
        form.text = "";
        refused(() -> outcome.prepareVote(SECRETARIAT, reference, form), "refusal.deliberation.outcome");
        refused(() -> outcome.prepareVote(SECRETARIAT, reference, form), "refusal.meeting.required.text");
        ResolutionForm without = resolution(reference, "FAVORABLE_WITH_RESERVES", " ");
        refused(() -> outcome.prepareVote(SECRETARIAT, reference, without), "refusal.deliberation.reserves");
    }

    @Test
    void stopsWithTheRequest() {
        Reference reference = opened();
        requestDesk.withdraw(Samples.agent("REGION"), reference, stages.version(reference), "Abandon");
        refused(() -> contribute(IGN, reference, "Mots"), "refusal.request.movedOn");
        refused(() -> callToMeeting(IGN, reference, "Motif"), "refusal.request.movedOn");
        assertThat(said(reference, IGN).phase()).isEqualTo(Phase.STOPPED);
    }

    @Test
    void hidesDebateAndVotesFromTheApplicantsSideUntilTheAvis() {
        Reference reference = openedWithoutIgn();
        contribute(Samples.member("OPENIG"), reference, "Entre membres");
        Actor[] outside = {IGN, Samples.agent("REGION"), Samples.agent("OPENIG")};
        for (Actor reader : outside) {
            assertThat(said(reference, reader).contributions())
                    .as(reader.name())
                    .isEmpty();
        }
        assertThat(said(reference, Samples.member("REGION")).contributions()).hasSize(1);
        voting(reference);
        vote(reference, "OPENIG", "FAVORABLE");
        vote(reference, "REGION", "FAVORABLE");
        assertThat(said(reference, Samples.member("REGION")).votes())
                .filteredOn(VotesOf::hidden)
                .extracting(VotesOf::signatory)
                .containsExactly("OPENIG");
        assertThat(said(reference, SECRETARIAT).votes())
                .filteredOn(VotesOf::hidden)
                .hasSize(2);
        later(reference, AFTER_TERM);
        assertThat(said(reference, SECRETARIAT).votes()).noneMatch(VotesOf::hidden);
        outcome.record(SECRETARIAT, reference, resolution(reference, "FAVORABLE", ""));
        assertThat(said(reference, Samples.agent("REGION")).contributions()).isEmpty();
        jobs.runDue(reference.value());
        for (Actor reader : outside) {
            assertThat(said(reference, reader).contributions())
                    .as(reader.name())
                    .hasSize(1);
            assertThat(said(reference, reader).votes()).as(reader.name()).noneMatch(VotesOf::hidden);
        }
    }

    private ConsultationRecord said(Reference reference, Actor reader) {
        return records.of(reader, requests.get(reference)).orElseThrow();
    }

    private static void refused(ThrowingCallable act, String violation) {
        assertThatThrownBy(act).isInstanceOf(Refusal.class).hasMessageContaining(violation);
    }
}
