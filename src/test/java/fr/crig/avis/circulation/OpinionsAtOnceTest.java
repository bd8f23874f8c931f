package fr.crig.avis.circulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Stages;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Several people, or a person and a timer, at the same instant: nobody's words are lost and nobody sees an error of ours. */
class OpinionsAtOnceTest extends ApplicationTest {

    private static final List<String> SIGNATORIES = List.of("PREFECTURE", "REGION", "IGN", "OPENIG");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @Autowired
    private RequestReader requests;

    @Autowired
    private OpinionReader opinions;

    @Autowired
    private ManagementService management;

    private final ExecutorService threads = Executors.newFixedThreadPool(5);

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @RepeatedTest(3)
    void takesFourOpinionsGivenAtOnce() throws Exception {
        Reference reference = stages.circulating();
        List<Integer> answers = atOnce(SIGNATORIES.stream()
                .map(signatory -> giving("membre." + signatory.toLowerCase(), reference))
                .toList());
        assertThat(answers).containsOnly(302);
        jobs.runDue(reference.value());
        assertThat(opinions.latest(reference)).hasSize(4).allMatch(opinion -> opinion.stance() == Stance.FAVORABLE);
        assertThat(requests.get(reference).state()).isEqualTo(RequestState.READY);
    }

    @RepeatedTest(3)
    void takesOneOfTwoOpinionsOfTheSameSignatory() throws Exception {
        Reference reference = stages.circulating();
        List<Integer> answers = atOnce(List.of(giving("membre.ign", reference), giving("suppleant.ign", reference)));
        assertThat(answers).containsExactlyInAnyOrder(302, 409);
        assertThat(opinions.latest(reference)).hasSize(1);
    }

    @RepeatedTest(3)
    void letsTheRemindersLeaveWhileAnOpinionIsGiven() throws Exception {
        Reference reference = stages.circulating();
        List<Callable<Integer>> acts = new ArrayList<>();
        acts.add(giving("membre.ign", reference));
        management.createJobQuery().activityId("timer_firstOpinionReminder").list().stream()
                .map(this::reminding)
                .forEach(acts::add);
        assertThat(atOnce(acts).get(0)).isEqualTo(302);
    }

    @Test
    void closesOnTheLastOpinionAndLeavesNothingForTheTerm() {
        Reference reference = stages.circulating();
        SIGNATORIES.forEach(signatory -> stages.opinion(reference, signatory, "FAVORABLE"));
        assertThat(jobs.waitingTimers(reference.value())).doesNotContain("timer_circulationTerm");
        assertThat(opinions.latest(reference)).noneMatch(opinion -> opinion.stance() == Stance.TACIT);
    }

    @Test
    void keepsTheWordsOfWhoeverTheTermHasBeaten() {
        Reference reference = stages.circulating();
        jobs.fire(reference.value(), "timer_circulationTerm");
        var answer = send("membre.ign", reference);
        assertThat(answer).hasStatus(422).bodyText().contains("Le terme est passé", "Mes mots");
        assertThat(opinions.latest(reference)).allMatch(opinion -> opinion.stance() == Stance.TACIT);
    }

    @RepeatedTest(3)
    void letsExactlyOneOfTermAndLastOpinionWin() throws Exception {
        Reference reference = stages.circulating();
        Stream.of("PREFECTURE", "REGION", "OPENIG").forEach(one -> stages.opinion(reference, one, "FAVORABLE"));
        Callable<Integer> term = () -> {
            jobs.fire(reference.value(), "timer_circulationTerm");
            return 0;
        };
        List<Future<Integer>> answers = started(List.of(giving("membre.ign", reference), term));
        int toMember = answers.get(0).get();
        assertThat(toMember).isIn(302, 409, 422);
        finishTerm(answers.get(1), reference);
        boolean given = toMember == 302;
        assertThat(opinions.latest(reference))
                .filteredOn(o -> o.stance() == Stance.TACIT)
                .hasSize(given ? 0 : 1);
        assertThat(requests.get(reference).state()).isEqualTo(RequestState.READY);
    }

    /** A job that loses is tried again by the engine: that is not what is looked at here. */
    private Callable<Integer> reminding(Job reminder) {
        return () -> {
            try {
                management.executeJob(reminder.getId());
            } catch (ProcessEngineException lost) {
                return 1;
            }
            return 0;
        };
    }

    /** The engine tries a job that lost again; in tests nothing runs by itself. */
    private void finishTerm(Future<Integer> term, Reference reference) throws InterruptedException {
        try {
            term.get();
        } catch (ExecutionException lost) {
            if (jobs.waitingTimers(reference.value()).contains("timer_circulationTerm")) {
                jobs.fire(reference.value(), "timer_circulationTerm");
            }
        }
        jobs.runDue(reference.value());
    }

    private Callable<Integer> giving(String username, Reference reference) {
        return () -> send(username, reference).getResponse().getStatus();
    }

    private MvcTestResult send(String username, Reference reference) {
        return mvc.post()
                .uri("/demandes/{ref}/avis-signataire", reference)
                .with(accounts.signedIn(username))
                .with(csrf())
                .param("link", "NONE")
                .param("stance", "FAVORABLE")
                .param("reasons", "Mes mots")
                .exchange();
    }

    private List<Integer> atOnce(List<Callable<Integer>> acts) throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> answer : started(acts)) {
            answers.add(answer.get());
        }
        return answers;
    }

    private List<Future<Integer>> started(List<Callable<Integer>> acts) throws InterruptedException {
        CyclicBarrier start = new CyclicBarrier(acts.size());
        return threads.invokeAll(acts.stream()
                .<Callable<Integer>>map(act -> () -> {
                    start.await();
                    return act.call();
                })
                .toList());
    }
}
