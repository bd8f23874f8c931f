package fr.crig.avis.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;

/** The container alone, asked from 127.0.0.1. */
class NamedProxiesTest {

    @Test
    void areBelieved() throws Exception {
        assertThat(seenBehind(List.of("127.0.0.1"), "203.0.113.7")).isEqualTo("203.0.113.7 https");
    }

    /** What came with the request to the proxy stands before what the proxy added. */
    @Test
    void areBelievedForTheirOwnWordsOnly() throws Exception {
        assertThat(seenBehind(List.of("127.0.0.1"), "198.51.100.1, 203.0.113.7"))
                .isEqualTo("203.0.113.7 https");
        assertThat(seenBehind(List.of("127.0.0.1"), "198.51.100.1, 10.0.0.9"))
                .as("a private address is no proxy")
                .isEqualTo("10.0.0.9 https");
    }

    @Test
    void aloneAreBelieved() throws Exception {
        assertThat(seenBehind(List.of(), "203.0.113.7")).isEqualTo("127.0.0.1 http");
        assertThat(seenBehind(List.of("10.0.0.1"), "203.0.113.7")).isEqualTo("127.0.0.1 http");
        assertThat(seenBehind(List.of("127.0.0"), "203.0.113.7")).isEqualTo("127.0.0.1 http");
        assertThat(seenBehind(List.of("127.0.0.."), "203.0.113.7"))
                .as("an address is no pattern")
                .isEqualTo("127.0.0.1 http");
    }

    private static String seenBehind(List<String> proxies, String forwardedFor) throws Exception {
        var factory = new TomcatServletWebServerFactory(0);
        new NamedProxies(new ProxyProperties(proxies)).customize(factory);
        WebServer server = factory.getWebServer(
                context -> context.addServlet("who", new Who()).addMapping("/"));
        server.start();
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/"))
                    .header("X-Forwarded-For", forwardedFor)
                    .header("X-Forwarded-Proto", "https")
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.ofString())
                    .body();
        } finally {
            server.stop();
        }
    }

    private static final class Who extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(request.getRemoteAddr() + " " + request.getScheme());
        }
    }
}
