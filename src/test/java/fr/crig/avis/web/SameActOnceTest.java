package fr.crig.avis.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.web.servlet.FlashMap;

class SameActOnceTest {

    private final SameActOnce filter = new SameActOnce();
    private final MockHttpSession session = new MockHttpSession();
    private final AtomicInteger acts = new AtomicInteger();

    @Test
    void leadsTheSecondSendingWhereTheFirstLed() throws Exception {
        assertThat(post("jeton-1", "motif").getRedirectedUrl()).isEqualTo("/demandes/1");
        assertThat(post("jeton-1", "motif").getRedirectedUrl()).isEqualTo("/demandes/1");
        assertThat(acts).hasValue(1);
    }

    /** The page that the first led to may never have been shown. */
    @Test
    void tellsTheSameOnceMore() throws Exception {
        FilterChain act = (request, response) -> {
            FlashMap told = new FlashMap();
            told.put("flash", "request.submitted");
            new ToldInCookie().saveOutputFlashMap(told, (HttpServletRequest) request, (HttpServletResponse) response);
            ((HttpServletResponse) response).sendRedirect("/demandes/1");
        };
        filter.doFilter(request("jeton-1", "motif"), new MockHttpServletResponse(), act);
        var second = new MockHttpServletResponse();
        filter.doFilter(request("jeton-1", "motif"), second, act);
        assertThat(second.getCookies()).extracting(Cookie::getName).containsExactly(ToldInCookie.PLAIN);
    }

    @Test
    void letsACorrectedFormThrough() throws Exception {
        post("jeton-1", "motif");
        post("jeton-1", "un autre motif");
        assertThat(acts).hasValue(2);
    }

    @Test
    void letsTheSameWordsOfAnotherFormThrough() throws Exception {
        post("jeton-1", "motif");
        post("jeton-2", "motif");
        assertThat(acts).hasValue(2);
    }

    @Test
    void forgetsAnActThatWasRefused() throws Exception {
        FilterChain refusing = (request, response) -> {
            acts.incrementAndGet();
            ((HttpServletResponse) response).setStatus(422);
        };
        filter.doFilter(request("jeton-1", "motif"), new MockHttpServletResponse(), refusing);
        filter.doFilter(request("jeton-1", "motif"), new MockHttpServletResponse(), refusing);
        assertThat(acts).hasValue(2);
    }

    @Test
    void makesTwoClicksAtOnceOneAct() throws Exception {
        try (var browser = new AutoCloseableExecutor()) {
            Callable<MockHttpServletResponse> click = () -> post("jeton-1", "motif");
            for (Future<MockHttpServletResponse> answer :
                    browser.threads.invokeAll(List.of(click, click, click, click))) {
                assertThat(answer.get().getRedirectedUrl()).isEqualTo("/demandes/1");
            }
        }
        assertThat(acts).hasValue(1);
    }

    private MockHttpServletResponse post(String token, String reason) throws Exception {
        var response = new MockHttpServletResponse();
        filter.doFilter(request(token, reason), response, (request, answer) -> {
            acts.incrementAndGet();
            ((HttpServletResponse) answer).sendRedirect("/demandes/1");
        });
        return response;
    }

    private MockHttpServletRequest request(String token, String reason) {
        var request = new MockHttpServletRequest("POST", "/demandes/1/retrait");
        request.setSession(session);
        request.setParameter(ActTokens.PARAMETER, token);
        request.setParameter("reason", reason);
        return request;
    }

    private static final class AutoCloseableExecutor implements AutoCloseable {

        private final java.util.concurrent.ExecutorService threads = Executors.newFixedThreadPool(4);

        @Override
        public void close() {
            threads.shutdownNow();
        }
    }
}
