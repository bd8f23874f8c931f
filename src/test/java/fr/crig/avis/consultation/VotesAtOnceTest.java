package fr.crig.avis.consultation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Several people, or a person and a term, at the same instant: exactly one wins, and nobody sees an error of ours. */
class VotesAtOnceTest extends ConsultationStory {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

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
    void takesFourVotesGivenAtOnce() throws Exception {
        Reference reference = voting();
        List<Integer> answers = answers(started(SIGNATORIES.stream()
                .map(signatory -> voting("membre." + signatory.toLowerCase(), reference))
                .toList()));
        assertThat(answers).containsOnly(302);
        jobs.runDue(reference.value());
        assertThat(reader.silent(reference)).isEmpty();
        assertThat(jobs.waitingTimers(reference.value())).containsExactly("timer_earliestEnd");
    }

    @RepeatedTest(3)
    void takesOneOfTwoVotesOfTheSameSignatory() throws Exception {
        Reference reference = voting();
        assertThat(answers(started(List.of(voting("membre.ign", reference), voting("suppleant.ign", reference)))))
                .containsExactlyInAnyOrder(302, 409);
        assertThat(reader.silent(reference)).hasSize(3);
    }

    @RepeatedTest(3)
    void letsExactlyOneOfTermAndVoteWin() throws Exception {
        Reference reference = voting();
        vote(reference, "REGION", "FAVORABLE");
        vote(reference, "OPENIG", "FAVORABLE");
        List<Future<Integer>> answers =
                started(List.of(voting("membre.ign", reference), firing(reference, "timer_voteTerm")));
        int toMember = answers.get(0).get();
        assertThat(toMember).isIn(302, 409, 422);
        finish(answers.get(1), reference, "timer_voteTerm");
        assertThat(consultation(reference).state()).isEqualTo(ConsultationState.COUNTED);
        assertThat(consultation(reference).participation().counted()).isEqualTo(toMember == 302 ? 3 : 2);
        assertThat(reader.silent(reference).contains("IGN")).isEqualTo(toMember != 302);
    }

    @RepeatedTest(3)
    void letsExactlyOneOfTermAndEvocationWin() throws Exception {
        Reference reference = voting();
        vote(reference, "REGION", "FAVORABLE");
        vote(reference, "OPENIG", "FAVORABLE");
        List<Future<Integer>> answers = started(List.of(
                posting("membre.ign", reference, "consultation/evocation", "reason"),
                firing(reference, "timer_voteTerm")));
        int toMember = answers.get(0).get();
        assertThat(toMember).isIn(302, 409, 422);
        finish(answers.get(1), reference, "timer_voteTerm");
        boolean called = toMember == 302;
        assertThat(consultation(reference).state())
                .isEqualTo(called ? ConsultationState.CALLED_TO_MEETING : ConsultationState.COUNTED);
        assertThat(waitingTasks(reference))
                .containsExactly(called ? "userTask_placeOnAgenda" : "userTask_recordOutcome");
        assertThat(state(reference)).isEqualTo(called ? RequestState.READY : RequestState.WRITTEN_CONSULTATION);
    }

    private Callable<Integer> voting(String username, Reference reference) {
        return posting(username, reference, "vote", "dissent");
    }

    private Callable<Integer> posting(String username, Reference reference, String page, String field) {
        return () -> mvc.post()
                .uri("/demandes/" + reference + "/" + page)
                .with(accounts.signedIn(username))
                .with(csrf())
                .param("stance", "FAVORABLE")
                .param(field, "Mes mots")
                .exchange()
                .getResponse()
                .getStatus();
    }

    private Callable<Integer> firing(Reference reference, String timer) {
        return () -> {
            jobs.fire(reference.value(), timer);
            return 0;
        };
    }

    /** The engine tries a job that lost again; in tests nothing runs by itself. */
    private void finish(Future<Integer> term, Reference reference, String timer) throws InterruptedException {
        try {
            term.get();
        } catch (ExecutionException lost) {
            if (jobs.waitingTimers(reference.value()).contains(timer)) {
                jobs.fire(reference.value(), timer);
            }
        }
        jobs.runDue(reference.value());
    }

    private static List<Integer> answers(List<Future<Integer>> acts) throws Exception {
        List<Integer> answers = new ArrayList<>();
        for (Future<Integer> act : acts) {
            answers.add(act.get());
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
