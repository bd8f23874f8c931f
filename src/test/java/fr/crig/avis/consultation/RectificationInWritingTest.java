package fr.crig.avis.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.avis.Avis;
import fr.crig.avis.avis.AvisReader;
import fr.crig.avis.avis.RectificationDesk;
import fr.crig.avis.avis.RectificationForm;
import fr.crig.avis.deliberation.Mode;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.Samples;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A second avis may be deliberated on in writing, by the rules of any written consultation; here the first was so too. */
class RectificationInWritingTest extends ConsultationStory {

    private static final Actor AGENT = Samples.agent("REGION");
    private static final Actor MEMBER = Samples.member("IGN");

    @Autowired
    private RectificationDesk desk;

    @Autowired
    private AvisReader avis;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void people(@Autowired TestAccounts accounts) {
        accounts.openAll();
    }

    @Test
    void givesASecondAvisWithTheDaysOfItsOwnConsultation() {
        Avis first = decidedInWriting();
        Reference reference = first.reference();
        ask(first);
        assertThat(state(reference)).isEqualTo(RequestState.WRITTEN_CONSULTATION);
        assertThat(consultation(reference).state()).isEqualTo(ConsultationState.DEBATE);
        contribute(MEMBER, reference, "Le standard a changé de nom.");
        inWriting(reference);

        Avis second = avis.of(reference).orElseThrow();
        assertThat(second.content().replaces()).isEqualTo(first.number());
        assertThat(second.content().mode()).isEqualTo(Mode.WRITTEN_CONSULTATION);
        assertThat(second.content().consultation().openedOn())
                .isAfter(first.content().consultation().voteOpenedOn());
        assertThat(state(reference)).isEqualTo(RequestState.AVIS_RECORDED);
        for (String event : List.of("CONSULTATION_OPENED", "VOTE_OPENED", "CONSULTATION_RESULT")) {
            assertThat(recipients(event + ":2")).as(event).isNotEmpty().isEqualTo(recipients(event));
        }
    }

    @Test
    void isDebatedBetweenMembersUntilTheSecondAvisAndLeavesTheFirstDebateOpen() {
        Avis first = decidedInWriting();
        Reference reference = first.reference();
        assertThat(seen(AGENT, reference).debateVisible()).isTrue();
        ask(first);
        contribute(MEMBER, reference, "Le standard a changé de nom.");
        assertThat(seen(AGENT, reference).debateVisible()).isFalse();
        assertThat(seen(AGENT, reference).contributions()).isEmpty();
        assertThat(seen(MEMBER, reference).debateVisible()).isTrue();
        assertThat(records.earlier(AGENT, requests.get(reference)))
                .singleElement()
                .satisfies(said -> assertThat(said.debateVisible()).isTrue());
        inWriting(reference);
        assertThat(seen(AGENT, reference).debateVisible()).isTrue();
        assertThat(seen(AGENT, reference).contributions()).hasSize(1);
    }

    @Test
    void goesToAMeetingWithoutEnoughVotes() {
        Avis first = decidedInWriting();
        Reference reference = first.reference();
        ask(first);
        prepareVote(reference);
        vote(reference, "IGN", "FAVORABLE");
        later(reference, ParisTime.day(consultation(reference).voteEnd()).plusDays(1));
        assertThat(consultation(reference).state()).isEqualTo(ConsultationState.INVALID);
        assertThat(state(reference)).isEqualTo(RequestState.READY);
        assertThat(waitingTasks(reference)).contains("userTask_placeOnAgenda");
        assertThat(seen(AGENT, reference).debateVisible()).isFalse();
    }

    @Test
    void goesToAMeetingWhenASignatoryCallsItThereAndStaysSecretWhenItIsGivenUpThen() {
        Avis first = decidedInWriting();
        Reference reference = first.reference();
        ask(first);
        callToMeeting(MEMBER, reference, "Cela mérite d’en parler.");
        assertThat(state(reference)).isEqualTo(RequestState.READY);
        assertThat(waitingTasks(reference)).contains("userTask_placeOnAgenda");
        abandon(first);
        assertThat(state(reference)).isEqualTo(RequestState.AVIS_RECORDED);
        assertThat(seen(AGENT, reference).debateVisible()).isFalse();
    }

    @Test
    void stopsWhenItIsGivenUpAndMayBeAskedAgain() {
        Avis first = decidedInWriting();
        Reference reference = first.reference();
        ask(first);
        contribute(MEMBER, reference, "Le standard a changé de nom.");
        abandon(first);
        assertThat(state(reference)).isEqualTo(RequestState.AVIS_RECORDED);
        assertThat(seen(MEMBER, reference).phase()).isEqualTo(Phase.STOPPED);
        assertThat(seen(AGENT, reference).debateVisible()).isFalse();
        assertThat(waitingTasks(reference)).containsExactly("userTask_recordFollowUp");
        assertThatThrownBy(() -> contribute(MEMBER, reference, "Encore un mot."))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> callToMeeting(MEMBER, reference, "Trop tard.")).isInstanceOf(Refusal.class);
        assertThat(jdbc.sql(
                                "select recipient from notice where event like 'RECTIFICATION_ABANDONED%' order by recipient")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .isEqualTo(recipients("CONSULTATION_OPENED:2"));

        ask(first);
        inWriting(reference);
        assertThat(avis.of(reference).orElseThrow().content().replaces()).isEqualTo(first.number());
        assertThat(recipients("CONSULTATION_OPENED:3")).isEqualTo(recipients("CONSULTATION_OPENED"));
    }

    @Test
    void isNotGivenUpOnceItsResultIsRecorded() {
        Avis first = decidedInWriting();
        Reference reference = first.reference();
        ask(first);
        voteAll(reference);
        outcome.record(SECRETARIAT, reference, resolution(reference, "FAVORABLE", ""));
        assertThatThrownBy(() -> abandon(first)).isInstanceOf(Refusal.class).hasMessageContaining("movedOn");
    }

    private Avis decidedInWriting() {
        Reference reference = opened();
        inWriting(reference);
        return avis.of(reference).orElseThrow();
    }

    private void inWriting(Reference reference) {
        voteAll(reference);
        outcome.record(SECRETARIAT, reference, resolution(reference, "FAVORABLE", ""));
        jobs.runDue(reference.value());
    }

    private void voteAll(Reference reference) {
        prepareVote(reference);
        SIGNATORIES.forEach(signatory -> vote(reference, signatory, "FAVORABLE"));
        later(reference, ParisTime.day(consultation(reference).voteEnd()).plusDays(1));
    }

    private void prepareVote(Reference reference) {
        later(reference, ParisTime.day(consultation(reference).debateEnd()).plusDays(1));
        outcome.prepareVote(SECRETARIAT, reference, resolution(reference, "FAVORABLE", ""));
    }

    private void ask(Avis first) {
        var form = new RectificationForm();
        form.reason = "La réserve 2 cite un standard qui n’existe plus.";
        form.way = "WRITTEN_CONSULTATION";
        desk.ask(SECRETARIAT, first.number(), form);
        jobs.runDue(first.reference().value());
    }

    private void abandon(Avis first) {
        var form = new RectificationForm();
        form.reason = "Vérification faite, le standard est toujours en vigueur.";
        desk.abandon(SECRETARIAT, first.number(), form);
    }

    private ConsultationRecord seen(Actor reader, Reference reference) {
        return records.of(reader, requests.get(reference)).orElseThrow();
    }

    private List<String> recipients(String event) {
        return jdbc.sql("select recipient from notice where event = ? order by recipient")
                .param(event)
                .query(String.class)
                .list();
    }
}
