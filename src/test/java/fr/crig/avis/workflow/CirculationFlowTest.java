package fr.crig.avis.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.circulation.Answer;
import fr.crig.avis.circulation.OpinionDesk;
import fr.crig.avis.circulation.OpinionForm;
import fr.crig.avis.circulation.OpinionReader;
import fr.crig.avis.circulation.Stance;
import fr.crig.avis.request.AdmissibilityDesk;
import fr.crig.avis.request.RequestDesk;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.request.Urgency;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** From the deposit to the end of the circulation, with the real desks on the real engine. */
class CirculationFlowTest extends ApplicationTest {

    private static final Actor AGENT = Samples.agent("REGION");

    @Autowired
    private RequestDesk requests;

    @Autowired
    private RequestReader reader;

    @Autowired
    private AdmissibilityDesk admissibility;

    @Autowired
    private OpinionDesk opinions;

    @Autowired
    private OpinionReader answers;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Test
    void asksEverySignatoryAndIsReadyOnceAllHaveAnswered() {
        Reference reference = circulating();
        for (String signatory : List.of("PREFECTURE", "REGION", "IGN", "OPENIG")) {
            assertThat(state(reference)).isEqualTo(RequestState.CIRCULATING);
            opinions.give(Samples.member(signatory), reference, opinion("FAVORABLE"));
            jobs.runDue(reference.value());
        }
        assertThat(state(reference)).isEqualTo(RequestState.READY);
        assertThat(waitingTasks(reference)).containsExactly("userTask_placeOnAgenda");
    }

    @Test
    void recordsSilenceAtTheTermAndRefusesWhatComesAfter() {
        Reference reference = circulating();
        opinions.give(Samples.member("IGN"), reference, opinion("FAVORABLE"));
        clock.advanceDays(38);
        jobs.runDue(reference.value());
        assertThat(state(reference)).isEqualTo(RequestState.READY);
        assertThat(answers.latest(reference))
                .extracting(o -> o.signatory() + " " + o.stance())
                .containsExactly("IGN FAVORABLE", "OPENIG TACIT", "PREFECTURE TACIT", "REGION TACIT");
        assertThatThrownBy(() -> opinions.give(Samples.member("OPENIG"), reference, opinion("FAVORABLE")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("termOver");
    }

    @Test
    void hidesTheOpinionsOfOthersUntilOnesOwnIsGiven() {
        Reference reference = circulating();
        opinions.give(Samples.member("IGN"), reference, opinion("FAVORABLE"));
        assertThat(seenBy("OPENIG", reference)).containsExactly((Stance) null);
        opinions.give(Samples.member("OPENIG"), reference, opinion("ABSTENTION"));
        assertThat(seenBy("OPENIG", reference)).containsExactly(Stance.FAVORABLE);
    }

    @Test
    void hidesTheOpinionsOfOthersFromASignatoryThatIsTheApplicant() {
        Reference reference = circulating();
        opinions.give(Samples.member("IGN"), reference, opinion("FAVORABLE"));
        OpinionForm recusal = opinion("");
        recusal.link = "APPLICANT";
        opinions.give(Samples.member("OPENIG"), reference, recusal);
        assertThat(seenBy("OPENIG", reference)).containsExactly((Stance) null);
        clock.advanceDays(38);
        jobs.runDue(reference.value());
        assertThat(state(reference)).isEqualTo(RequestState.READY);
        assertThat(seenBy("OPENIG", reference)).containsExactly((Stance) null);
        assertThat(seenBy("PREFECTURE", reference)).containsExactly(Stance.FAVORABLE);
    }

    @Test
    void loopsThroughTheCompletionUntilTheRequestIsAdmissible() {
        Reference reference = submitted();
        admissibility.askCompletion(Samples.SECRETARIAT, reference, version(reference), "Il manque la délibération.");
        assertThat(waitingTasks(reference)).containsExactly("userTask_completeRequest");
        clock.advanceDays(12);
        requests.complete(AGENT, reference, version(reference), Samples.form());
        assertThat(reader.get(reference).suspendedDays()).isEqualTo(12);
        assertThat(reader.get(reference).revision()).isEqualTo(2);
        assertThat(waitingTasks(reference)).containsExactly("userTask_checkAdmissibility");
    }

    /** Receipt on 10 March + 8 months − 30 days, and later by each day on which the State's clock stands still. */
    @Test
    void movesTheUsefulDateWhileTheClockOfTheStateStandsStill() {
        RequestForm ofTheState = Samples.form();
        ofTheState.funding.scheme = "FNADT";
        Reference reference = requests.submit(AGENT, draft(ofTheState), 0);
        jobs.runDue(reference.value());
        LocalDate useful = LocalDate.of(2026, 10, 11);
        assertThat(reader.get(reference).usefulDate()).isEqualTo(useful);

        admissibility.askCompletion(Samples.SECRETARIAT, reference, version(reference), "Il manque la délibération.");
        assertThat(reader.get(reference).usefulDate()).isEqualTo(useful.plusDays(30));
        clock.advanceDays(31);
        jobs.runDue(reference.value());
        admissibility.grantMoreTime(Samples.SECRETARIAT, reference, version(reference), 10);
        assertThat(reader.get(reference).usefulDate()).isEqualTo(useful.plusDays(41));
        clock.advanceDays(3);
        requests.complete(AGENT, reference, version(reference), ofTheState);
        assertThat(reader.get(reference).usefulDate()).isEqualTo(useful.plusDays(34));
    }

    @Test
    void lapsesOnlyAfterTheTermAndOnlyWhenAHumanConfirms() {
        Reference reference = submitted();
        admissibility.askCompletion(Samples.SECRETARIAT, reference, version(reference), "Il manque la délibération.");
        assertThatThrownBy(() -> admissibility.confirmLapse(Samples.SECRETARIAT, reference, version(reference)))
                .isInstanceOf(Refusal.class);
        clock.advanceDays(31);
        jobs.runDue(reference.value());
        assertThat(state(reference)).isEqualTo(RequestState.COMPLETION_ASKED);
        assertThatThrownBy(() -> requests.complete(AGENT, reference, version(reference), Samples.form()))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("completionTermOver");
        admissibility.grantMoreTime(Samples.SECRETARIAT, reference, version(reference), 10);
        assertThat(waitingTasks(reference)).containsExactly("userTask_completeRequest");
        clock.advanceDays(11);
        jobs.runDue(reference.value());
        admissibility.confirmLapse(Samples.SECRETARIAT, reference, version(reference));
        assertThat(state(reference)).isEqualTo(RequestState.LAPSED);
        assertThat(running(reference)).isZero();
    }

    @Test
    void endsOutsideThePerimeterWithReasons() {
        Reference reference = submitted();
        assertThatThrownBy(() ->
                        admissibility.rejectOutsidePerimeter(Samples.SECRETARIAT, reference, version(reference), " "))
                .isInstanceOf(Refusal.class);
        admissibility.rejectOutsidePerimeter(
                Samples.SECRETARIAT, reference, version(reference), "Sans lien avec la géomatique.");
        assertThat(state(reference)).isEqualTo(RequestState.OUTSIDE_PERIMETER);
        assertThat(running(reference)).isZero();
    }

    @Test
    void isWithdrawnByItsAgentEvenBeforeTheEngineHasStarted() {
        Reference reference = requests.submit(AGENT, draft(Samples.form()), 0);
        requests.withdraw(AGENT, reference, version(reference), "Le porteur renonce.");
        jobs.runDue(reference.value());
        assertThat(state(reference)).isEqualTo(RequestState.WITHDRAWN);
        assertThat(running(reference)).isZero();
    }

    @Test
    void isCancelledByTheSecretariatWhileItCirculates() {
        Reference reference = circulating();
        admissibility.cancel(Samples.SECRETARIAT, reference, version(reference), "Déposée deux fois.");
        assertThat(state(reference)).isEqualTo(RequestState.CANCELLED);
        assertThat(running(reference)).isZero();
    }

    /** As the list of requests says it. */
    private boolean isSomebodyAwaited(Reference reference) throws UnsupportedEncodingException {
        accounts.openAll();
        String row = mvc.get()
                .uri("/demandes?mots=" + reference)
                .with(accounts.signedIn("secretariat"))
                .exchange()
                .getMvcResult()
                .getResponse()
                .getContentAsString();
        assertThat(row).contains(reference.value());
        return row.contains("1 avis sur 4");
    }

    @Test
    void waitsForNobodyAndTakesNoCorrectionOnceWithdrawn() throws Exception {
        Reference reference = circulating();
        opinions.give(Samples.member("IGN"), reference, opinion("FAVORABLE"));
        assertThat(isSomebodyAwaited(reference)).isTrue();
        requests.withdraw(AGENT, reference, version(reference), "Le porteur renonce.");
        assertThat(isSomebodyAwaited(reference)).isFalse();
        OpinionForm correction = opinion("ABSTENTION");
        correction.seenNumber = 1;
        assertThatThrownBy(() -> opinions.give(Samples.member("IGN"), reference, correction))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("movedOn");
    }

    @Test
    void showsADraftToTheAgentsOfItsSignatoryAlone() {
        UUID key = draft(Samples.form());
        assertThat(reader.draft(AGENT, key).title()).isEqualTo("PCRS image de l’Aude");
        assertThatThrownBy(() -> reader.draft(Samples.agent("IGN"), key)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> reader.draft(Samples.SECRETARIAT, key)).isInstanceOf(NotVisible.class);
        assertThatThrownBy(() -> requests.saveDraft(Samples.agent("IGN"), key, 1, Samples.form()))
                .isInstanceOf(NotVisible.class);
    }

    @Test
    void answersTheSameReferenceToASecondSubmission() {
        UUID key = draft(Samples.form());
        Reference first = requests.submit(AGENT, key, 0);
        assertThat(requests.submit(AGENT, key, 0)).isEqualTo(first);
        assertThat(first.value()).isEqualTo("D-2026-0001");
    }

    private List<Stance> seenBy(String signatory, Reference reference) {
        return answers.answers(Samples.member(signatory), reader.get(reference)).stream()
                .filter(answer -> answer.signatory().equals("IGN"))
                .map(Answer::latest)
                .map(opinion -> opinion == null ? null : opinion.stance())
                .toList();
    }

    private Reference circulating() {
        Reference reference = submitted();
        admissibility.admit(Samples.SECRETARIAT, reference, version(reference), Urgency.NORMAL);
        jobs.runDue(reference.value());
        return reference;
    }

    private Reference submitted() {
        Reference reference = requests.submit(AGENT, draft(Samples.form()), 0);
        jobs.runDue(reference.value());
        return reference;
    }

    private UUID draft(RequestForm form) {
        UUID key = UUID.randomUUID();
        requests.saveDraft(AGENT, key, 0, form);
        return key;
    }

    private static OpinionForm opinion(String stance) {
        var form = new OpinionForm();
        form.link = "NONE";
        form.stance = stance;
        return form;
    }

    private RequestState state(Reference reference) {
        return reader.get(reference).state();
    }

    private int version(Reference reference) {
        return reader.get(reference).version();
    }

    private List<String> waitingTasks(Reference reference) {
        return tasks.createTaskQuery().processInstanceBusinessKey(reference.value()).list().stream()
                .map(task -> task.getTaskDefinitionKey())
                .toList();
    }

    private long running(Reference reference) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .count();
    }
}
