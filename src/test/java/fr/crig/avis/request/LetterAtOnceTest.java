package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.shared.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The button that sends the completion letter, pressed twenty times: one letter, and twenty answers that a person understands. */
class LetterAtOnceTest extends RequestPagesTest {

    private static final int TIMES = 20;

    @Test
    void isOneLetterInOneWindow() throws Exception {
        Reference reference = stages.submitted();
        int seen = version(reference);
        var window = new MockHttpSession();
        assertThat(statuses(() -> send(reference, seen, window, "one-form")))
                .hasSize(TIMES)
                .containsOnly(HttpStatus.FOUND.value());
        assertOneLetter(reference);
    }

    @Test
    void isOneLetterInTwentyWindows() throws Exception {
        Reference reference = stages.submitted();
        int seen = version(reference);
        assertThat(statuses(() -> send(reference, seen, new MockHttpSession(), "")))
                .hasSize(TIMES)
                .containsOnlyOnce(HttpStatus.FOUND.value())
                .allSatisfy(status -> assertThat(status).isIn(302, 404, 409, 422));
        assertOneLetter(reference);
    }

    private void assertOneLetter(Reference reference) {
        assertThat(request(reference).state()).isEqualTo(RequestState.COMPLETION_ASKED);
        assertThat(request(reference).completionCount()).isEqualTo(1);
    }

    private MvcTestResult send(Reference reference, int seen, MockHttpSession session, String act) {
        return mvc.post()
                .uri("/demandes/" + reference + "/recevabilite")
                .params(parameters("version", "" + seen, "decision", "COMPLETION", "letter", "Il manque la note."))
                .param("_acte", act)
                .session(session)
                .with(accounts.signedIn(SECRETARIAT))
                .with(csrf().asHeader())
                .exchange();
    }

    private static List<Integer> statuses(Callable<MvcTestResult> click) throws Exception {
        ExecutorService clicks = Executors.newFixedThreadPool(TIMES);
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<MvcTestResult> answer : clicks.invokeAll(Collections.nCopies(TIMES, click))) {
                statuses.add(answer.get().getResponse().getStatus());
            }
            return statuses;
        } finally {
            clicks.shutdownNow();
        }
    }
}
