package fr.crig.avis.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.support.ApplicationTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests so wrong that they never reach a controller: over a bare socket, since no client of ours would send them. */
class EarlyRefusalsTest extends ApplicationTest {

    private static final int PATIENCE_MS = 20_000;
    private static final String LONG = "a".repeat(20_000);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "G@T / HTTP/1.1",
                "GET",
                "GET /a|b HTTP/1.1",
                "GET /%zz HTTP/1.1",
                "GET /a%2fb HTTP/1.1",
                "GET /a%5cb HTTP/1.1",
                "GET /a%00b HTTP/1.1",
                "GET /a;b HTTP/1.1",
                "GET //evil.example/ HTTP/1.1",
                "GET /../etc/passwd HTTP/1.1",
                "GET /connexion?erreur=%00 HTTP/1.1",
                "GET /demandes?q=a%00b HTTP/1.1",
                "GET /LONG HTTP/1.1",
                "GET / HTTP/9.9",
                "TRACE / HTTP/1.1",
                "GET / HTTP/1.1\r\nX-Long: LONG",
                "GET / HTTP/1.1\r\nX Y: a",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b",
                "GET / HTTP/1.1\r\nHost: a b",
                "POST /connexion HTTP/1.1\r\nContent-Length: -1",
                "POST /connexion HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2",
                "POST /connexion HTTP/1.1\r\nTransfer-Encoding: x"
            })
    void areAnsweredByOurPageUnderTheHeadersOfAnyPage(String request) throws Exception {
        String answer = answer(request.replace("LONG", LONG));
        assertThat(answer)
                .matches("(?s)HTTP/1.1 (4|50[15]).*")
                .contains(
                        "Content-Security-Policy: default-src 'self'",
                        "X-Content-Type-Options: nosniff",
                        "X-Frame-Options: DENY",
                        "Referrer-Policy: same-origin",
                        "Cache-Control: no-cache, no-store",
                        "charset=UTF-8")
                .contains("<html lang=\"fr\"", "Revenir à l’accueil")
                .doesNotContain("Tomcat", "Exception", "??");
    }

    private String answer(String request) throws IOException {
        String host = request.contains("Host:") ? "" : "\r\nHost: localhost";
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream()
                    .write((request + host + "\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
