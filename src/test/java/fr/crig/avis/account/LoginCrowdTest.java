package fr.crig.avis.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LoginCrowdTest {

    private static final int PLACES = 50;
    private static final int CROWD = 200;

    private final LoginCrowd door = new LoginCrowd(PLACES);

    /** All are there before the first password is checked: the door alone decides, not the clock. */
    @Test
    void letsAPartOfACrowdWaitAndSendsTheOthersBackUncheckedSoThatPagesStillAnswer() throws Exception {
        var inside = new CountDownLatch(PLACES);
        var checked = new CountDownLatch(1);
        List<Future<String>> waiting = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(PLACES);
        try {
            for (int i = 0; i < PLACES; i++) {
                waiting.add(threads.submit(() -> answer("POST", "/connexion", inside, checked)));
            }
            inside.await();
            var nobody = new CountDownLatch(0);
            for (int i = PLACES; i < CROWD; i++) {
                assertThat(answer("POST", "/connexion", nobody, nobody)).isEqualTo("/connexion?affluence");
            }
            assertThat(answer("GET", "/connexion", nobody, nobody)).isEqualTo("served");
            assertThat(answer("POST", "/demandes/nouvelle", nobody, nobody)).isEqualTo("served");
            checked.countDown();
            for (Future<String> one : waiting) {
                assertThat(one.get()).isEqualTo("served");
            }
            assertThat(answer("POST", "/connexion", nobody, nobody))
                    .as("nobody is kept out")
                    .isEqualTo("served");
        } finally {
            checked.countDown();
            threads.shutdownNow();
        }
    }

    private String answer(String method, String path, CountDownLatch inside, CountDownLatch until) throws Exception {
        var response = new MockHttpServletResponse();
        var request = new MockHttpServletRequest(method, path);
        request.setServletPath(path);
        var chain = new MockFilterChain(new jakarta.servlet.http.HttpServlet() {
            private static final long serialVersionUID = 1L;

            @Override
            public void service(jakarta.servlet.ServletRequest asked, jakarta.servlet.ServletResponse answered) {
                inside.countDown();
                try {
                    until.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }
        });
        door.doFilter(request, response, chain);
        return response.getRedirectedUrl() == null ? "served" : response.getRedirectedUrl();
    }
}
