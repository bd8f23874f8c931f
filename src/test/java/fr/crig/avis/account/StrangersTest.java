package fr.crig.avis.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.support.ApplicationTest;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What somebody without an account can have the service keep, or read: nothing. */
class StrangersTest extends ApplicationTest {

    /** What used to end a node of 512 MB, twice over; a tenth of it shows the same in each build. */
    private static final int MANY = Boolean.getBoolean("crig.deep") ? 50_000 : 5_000;

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int PATIENCE_MS = 20_000;

    @Autowired
    @Qualifier("springSecurityFilterChain")
    private Filter security;

    @Autowired
    private ServletContext servletContext;

    private final HttpClient http = HttpClient.newHttpClient();

    @Test
    void leaveNothingBehindHoweverManyPagesTheyAskFor() throws Exception {
        String[] pages = {"/demandes", "/a-faire", "/avis/CRIG-OCC-2026-001.pdf", "/administration/comptes", "/x/y/z"};
        int sessions = 0;
        int longestCookie = 0;
        for (int i = 0; i < MANY; i++) {
            var request = new MockHttpServletRequest(servletContext, "GET", pages[i % pages.length]);
            request.setQueryString("q=" + i + "a".repeat(i % 7000));
            var response = new MockHttpServletResponse();
            security.doFilter(request, response, new MockFilterChain());
            assertThat(response.getStatus()).isEqualTo(302);
            sessions += request.getSession(false) == null ? 0 : 1;
            longestCookie = Math.max(longestCookie, length(response.getHeader("Set-Cookie")));
        }
        assertThat(sessions).isZero();
        assertThat(longestCookie).as("what the browser is asked to keep").isBetween(1, 600);
    }

    @Test
    void openNoSessionByAnyWay() throws Exception {
        HttpResponse<String> login = get("/connexion");
        String cookie = login.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
        String token = URLEncoder.encode(token(login), StandardCharsets.UTF_8);
        HttpResponse<String> failed = post("/connexion", cookie, "username=membre.ign&password=wrong&_csrf=" + token);
        assertThat(failed.headers().firstValue("Location")).hasValue("/connexion?erreur");
        assertThat(get("/demandes").headers().firstValue("Location"))
                .as("a path alone: nobody but the browser knows at which port the proxy listens")
                .hasValue("/connexion");

        assertThat(List.of(
                        login,
                        failed,
                        get("/demandes?q=" + "a".repeat(6000)),
                        get("/connexion?erreur&deconnexion&terminee&expiree"),
                        get("/error"),
                        get("/what-nobody-thought-of"),
                        get("/assets/css/crig.css"),
                        get("/contact"),
                        get("/actuator/health"),
                        post("/demandes", "", "title=a"),
                        post("/deconnexion", "", ""),
                        post("/connexion", "", "username=membre.ign&password=x")))
                .allSatisfy(answer -> assertThat(answer.headers().allValues("Set-Cookie"))
                        .as(answer.uri().getPath())
                        .noneMatch(made -> made.startsWith("crig_session")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /demandes|multipart/form-data; boundary=x|Content-Length: 60000000",
                "POST /demandes|application/x-www-form-urlencoded|Content-Length: 1500000",
                "POST /demandes|application/x-www-form-urlencoded|Transfer-Encoding: chunked",
                "POST /connexion|multipart/form-data; boundary=x|Content-Length: 60000000",
                "POST /connexion|application/x-www-form-urlencoded|Content-Length: 1500000",
                "POST /connexion|application/x-www-form-urlencoded|Transfer-Encoding: chunked",
                "POST /deconnexion|application/x-www-form-urlencoded|Content-Length: 1500000",
                "GET /connexion|multipart/form-data; boundary=x|Content-Length: 60000000",
                "GET /assets/css/signatories.css|multipart/form-data; boundary=x|Content-Length: 60000000",
                "PUT /demandes|application/x-www-form-urlencoded|Content-Length: 1500000",
                "DELETE /connexion|application/x-www-form-urlencoded|Content-Length: 1500000"
            })
    void areAnsweredBeforeAnythingOfWhatTheySendIsRead(String request) throws Exception {
        String[] parts = request.split("\\|");
        String answer = answerToHeadersAlone(
                "%s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n%s\r\n\r\n".formatted((Object[]) parts));
        assertThat(answer).startsWith("HTTP/1.1 302").contains("/connexion?expiree", "Content-Security-Policy");
    }

    /** The body is announced and never sent: whoever waits for it does not answer. */
    private String answerToHeadersAlone(String headers) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MS);
            socket.getOutputStream().write(headers.getBytes(StandardCharsets.US_ASCII));
            return head(socket.getInputStream());
        }
    }

    private static String head(InputStream answer) throws IOException {
        var read = new ByteArrayOutputStream();
        for (int octet = answer.read(); octet >= 0; octet = answer.read()) {
            read.write(octet);
            if (read.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
                break;
            }
        }
        return read.toString(StandardCharsets.ISO_8859_1);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return http.send(HttpRequest.newBuilder(URI.create(url(path))).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String cookie, String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(path)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    private static String token(HttpResponse<String> page) {
        Matcher matcher = TOKEN.matcher(page.body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static int length(String header) {
        return header == null ? 0 : header.length();
    }
}
