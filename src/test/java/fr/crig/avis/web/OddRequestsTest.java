package fr.crig.avis.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Stages;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Over real HTTP, because the container itself reads what comes here. */
class OddRequestsTest extends ApplicationTest {

    private static final String FORM = "application/x-www-form-urlencoded";
    private static final int SENDINGS = 20;
    private static final int MORE_THAN_THE_SERVER_READS = 10_001;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    private HttpClient http;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void makeOneLetterOfOneThatIsSentTwentyTimesAtOnce() throws Exception {
        signIn("secretariat");
        Reference reference = stages.submitted();
        String path = "/demandes/" + reference + "/recevabilite";
        String page = get(path);
        String form = encoded(Map.of(
                "_csrf", field(page, "_csrf"),
                "_acte", field(page, "_acte"),
                "version", field(page, "version"),
                "decision", "COMPLETION",
                "letter", "Il manque\r\nle plan."));
        List<CompletableFuture<HttpResponse<String>>> sent = IntStream.range(0, SENDINGS)
                .mapToObj(time -> http.sendAsync(request(path, FORM, form), BodyHandlers.ofString()))
                .toList();
        assertThat(sent)
                .allSatisfy(answer -> assertThat(answer.get().headers().firstValue("Location"))
                        .hasValue("/demandes/" + reference));
        assertThat(journal.of(reference.value()))
                .extracting(JournalEntry::act)
                .containsOnlyOnce("request.completionAsked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "filename=\"no\0te.pdf\"",
                "filename*=UTF-8''no%00te.pdf",
                "filename=\"\0\"",
                "filename=\"%00.pdf\""
            })
    void keepAFileWhateverItsName(String name) throws Exception {
        signIn("agent.region");
        String page = get("/demandes/nouvelle");
        String body = part("_csrf\"", field(page, "_csrf")) + part("act\"", "save") + part("project.title\"", "PCRS")
                + part("piece-NOTE\"; " + name + "\r\nContent-Type: application/pdf", "%PDF-1.7\n%%EOF\n")
                + "--x--\r\n";
        HttpResponse<String> answer =
                send("/demandes/brouillons/" + UUID.randomUUID(), "multipart/form-data; boundary=x", body);
        assertThat(answer.statusCode()).isBetween(300, 422);
    }

    @Test
    void refuseAFormOfWhichAPartWouldBeLeftOut() throws Exception {
        signIn("agent.region");
        String page = get("/demandes/nouvelle");
        String form = encoded(Map.of("_csrf", field(page, "_csrf"), "act", "save", "project.title", "PCRS"))
                + "&project.departments=11".repeat(MORE_THAN_THE_SERVER_READS);
        HttpResponse<String> answer = send("/demandes/brouillons/" + UUID.randomUUID(), FORM, form);
        assertThat(answer.statusCode()).isBetween(400, 413);
    }

    /** No proxy is named: whoever writes another address into its request is counted by its own. */
    @Test
    void countAGuessForTheirOwnAddressWhateverTheySay() throws Exception {
        http = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        Map<String, String> guess =
                Map.of("username", "agent.ign", "password", "wrong", "_csrf", field(get("/connexion"), "_csrf"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(url("/connexion")))
                .header("Content-Type", FORM)
                .header("X-Forwarded-For", "203.0.113.7")
                .header("X-Real-IP", "203.0.113.7")
                .header("Forwarded", "for=203.0.113.7")
                .POST(BodyPublishers.ofString(encoded(guess)))
                .build();
        http.send(request, BodyHandlers.ofString());
        assertThat(jdbc.sql("select origin from login_attempt")
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .doesNotContain("203.0.113.7");
    }

    private static String part(String header, String content) {
        String named = header.endsWith("\"") || header.contains("\r\n") ? header : header + "\"";
        return "--x\r\nContent-Disposition: form-data; name=\"" + named + "\r\n\r\n" + content + "\r\n";
    }

    private void signIn(String username) throws Exception {
        http = HttpClient.newBuilder()
                .version(Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        String page = get("/connexion");
        send(
                "/connexion",
                FORM,
                encoded(Map.of(
                        "username", username, "password", TestAccounts.PASSWORD, "_csrf", field(page, "_csrf"))));
    }

    private String get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url(path)))
                .header("Accept", "text/html")
                .build();
        return http.send(request, BodyHandlers.ofString()).body();
    }

    private HttpResponse<String> send(String path, String type, String body) throws Exception {
        return http.send(request(path, type, body), BodyHandlers.ofString());
    }

    private HttpRequest request(String path, String type, String body) {
        return HttpRequest.newBuilder(URI.create(url(path)))
                .header("Accept", "text/html")
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(one -> one.getKey() + "=" + URLEncoder.encode(one.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static String field(String page, String name) {
        Matcher matcher =
                Pattern.compile("name=\"" + name + "\"[^>]*value=\"([^\"]+)\"").matcher(page);
        assertThat(matcher.find()).as(name).isTrue();
        return matcher.group(1);
    }
}
