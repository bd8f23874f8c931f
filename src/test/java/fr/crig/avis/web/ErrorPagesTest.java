package fr.crig.avis.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.ApplicationTest;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Over real HTTP, because error pages are the container's second round, which MockMvc does not play. */
class ErrorPagesTest extends ApplicationTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final int OVER_THE_SERVERS_LIMIT = 81 * 1024 * 1024;

    @Autowired
    private TestAccounts accounts;

    private HttpClient http;

    @BeforeEach
    void signIn() throws Exception {
        accounts.openAll();
        http = HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
        String token = token(get("/connexion"));
        post("/connexion", Map.of("username", "agent.ign", "password", TestAccounts.PASSWORD, "_csrf", token));
    }

    @ParameterizedTest
    @CsvSource({
        "/faults/not-visible,           404, Page introuvable",
        "/faults/reference/D-26-1,      404, Page introuvable",
        "/this/does/not/exist,          404, Page introuvable",
        "/faults/number?number=x,       400, Cette demande n’a pas été comprise",
        "/faults/number,                400, Cette demande n’a pas été comprise",
        "/administration/comptes,       403, Cette page ne vous est pas ouverte",
        "/deconnexion,                  404, Page introuvable",
        "/error,                        404, Page introuvable",
        "/faults/changed,               409, Modifié entre-temps",
        "/faults/lock,                  409, Modifié entre-temps",
        "/faults/refusal,               422, Choisissez au moins 12 caractères.",
        "/faults/too-many,              429, Réessayez dans 3 secondes",
        "/assets/none.css,              404, Page introuvable",
        "/webjars/none.js,              404, Page introuvable",
        "/faults/unforeseen,            500, Le service a rencontré une difficulté"
    })
    void saysInPlainFrenchWhatHappened(String path, int status, String sentence) throws Exception {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body())
                .contains(sentence, "Revenir à l’accueil", "Agent – IGN Occitanie")
                .doesNotContain("secret detail", "Exception", "at fr.crig");
        assertProtected(answer);
    }

    /** No error is the way around what protects the pages. */
    private static void assertProtected(HttpResponse<String> answer) {
        Map<String, String> headers = answer.headers().map().entrySet().stream()
                .collect(Collectors.toMap(
                        header -> header.getKey().toLowerCase(Locale.ROOT),
                        header -> String.join(", ", header.getValue())));
        assertThat(headers)
                .containsEntry("x-content-type-options", "nosniff")
                .containsEntry("x-frame-options", "DENY")
                .containsEntry("referrer-policy", "same-origin")
                .hasEntrySatisfying("cache-control", value -> assertThat(value).contains("no-store"))
                .hasEntrySatisfying(
                        "content-security-policy",
                        value -> assertThat(value).startsWith("default-src 'self'; img-src 'self' data:"));
    }

    @Test
    void saysWhenToTryAgain() throws Exception {
        assertThat(get("/faults/too-many").headers().firstValue("Retry-After")).hasValue("3");
    }

    @Test
    void leavesFilesOfAPageToTheBrowserButProtectsThemToo() throws Exception {
        HttpResponse<String> sheet = get("/assets/css/crig.css");
        assertThat(sheet.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
        assertThat(sheet.headers().firstValue("Content-Security-Policy")).isPresent();
        assertThat(sheet.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(
                        value -> assertThat(value).contains("max-age").doesNotContain("no-store"));
    }

    @Test
    void saysThatAnAddressIsOpenedInAnotherWay() throws Exception {
        String token = token(get("/compte/mot-de-passe"));
        HttpResponse<String> answer = post("/faults/lock", Map.of("_csrf", token));
        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.body()).contains("Cette adresse ne s’ouvre pas ainsi");
        assertProtected(answer);
    }

    @Test
    void saysThatAFileIsTooLarge() throws Exception {
        String body = "--x\r\nContent-Disposition: form-data; name=\"note\"; filename=\"note.pdf\"\r\n\r\n"
                + "a".repeat(OVER_THE_SERVERS_LIMIT) + "\r\n--x--\r\n";
        HttpRequest request = request("/demandes")
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Envoi trop volumineux", "Un fichier ne doit pas dépasser 20 Mo");
        assertProtected(answer);
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return http.send(request, BodyHandlers.ofString());
    }

    /** As a browser asks. */
    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(url(path))).header("Accept", "text/html");
    }

    private static String token(HttpResponse<String> page) {
        Matcher matcher = TOKEN.matcher(page.body());
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }
}
