package fr.crig.avis.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.support.ApplicationTest;
import jakarta.servlet.http.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** After the log-in one is where one wanted to be, and never anywhere but in this service. */
class WantedPageTest extends ApplicationTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/demandes/D-2026-0001/avis-signataire",
                "/demandes?q=orthophotographie%20%C3%A9t%C3%A9&signataire=IGN&page=2",
                "/avis/CRIG-OCC-2026-001.pdf",
                "/"
            })
    void isWhereTheLogInLeads(String address) {
        MvcTestResult refused = mvc.get().uri(URI.create(address)).exchange();
        assertThat(refused).hasStatus(302).redirectedUrl().endsWith("/connexion");

        assertThat(logIn(kept(refused))).hasRedirectedUrl(address);
    }

    @Test
    void isKeptForTheLogInAloneAndOnce() {
        Cookie kept = kept(mvc.get().uri("/demandes").exchange());
        assertThat(kept.getPath()).isEqualTo("/connexion");
        assertThat(kept.isHttpOnly()).isTrue();

        assertThat(kept(logIn(kept)).getMaxAge()).isZero();
    }

    @Test
    void isForgottenWhenItsAddressIsLongerThanAnyOfOurs() {
        MvcTestResult refused = mvc.get().uri("/demandes?q=" + "a".repeat(300)).exchange();
        assertThat(kept(refused)).isNull();
    }

    @Test
    void replacesTheOneBeforeEvenWhenItIsForgotten() {
        Cookie before = kept(mvc.get().uri("/demandes").exchange());
        MvcTestResult refused =
                mvc.get().uri("/avis?q=" + "a".repeat(300)).cookie(before).exchange();
        assertThat(kept(refused).getMaxAge()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example/demandes",
                "/\\evil.example",
                "\\\\evil.example",
                "http://evil.example/",
                "https:evil.example",
                "javascript:alert(1)",
                "evil.example",
                "/\t/evil.example",
                "/\r\nSet-Cookie: a=b",
                "\t//evil.example",
                " //evil.example",
                "/\u00a0/evil.example",
                ""
            })
    void isNeverOnAnotherSite(String planted) {
        byte[] bytes = planted.getBytes(StandardCharsets.ISO_8859_1);
        String value = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        assertThat(logIn(new Cookie(WantedPage.COOKIE, value))).hasRedirectedUrl("/a-faire");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "%00", "!!!!", "L2RlbWFuZGVz=L2", "_"})
    void isNotReadFromWhatWeDidNotWrite(String value) {
        assertThat(logIn(new Cookie(WantedPage.COOKIE, value))).hasRedirectedUrl("/a-faire");
    }

    @Test
    void isNotAPartOfAPage() {
        assertThat(kept(mvc.get().uri("/demandes").header("HX-Request", "true").exchange()))
                .isNull();
    }

    @Test
    void isTheFormOfWhoeverLostTheSession() {
        String form = "http://localhost/demandes/nouvelle?type=a";
        MvcTestResult refused =
                mvc.post().uri("/demandes").header(HttpHeaders.REFERER, form).exchange();
        assertThat(refused).hasRedirectedUrl("/connexion?expiree");

        assertThat(logIn(kept(refused))).hasRedirectedUrl("/demandes/nouvelle?type=a");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://evil.example/demandes",
                "http://localhost//evil.example/",
                "http://localhost@evil.example/demandes",
                "https://localhost/demandes",
                "http:evil.example",
                "not an address"
            })
    void isNoFormOfAnotherSite(String origin) {
        MvcTestResult refused =
                mvc.post().uri("/demandes").header(HttpHeaders.REFERER, origin).exchange();
        assertThat(refused).hasRedirectedUrl("/connexion?expiree");
        assertThat(kept(refused)).isNull();
    }

    @Test
    void isReachedByTheWholePageWhenOnlyAPartWasAskedFor() {
        assertThat(mvc.post().uri("/demandes/plan").header("HX-Request", "true"))
                .hasStatusOk()
                .hasHeader("HX-Redirect", "/connexion?expiree");
    }

    private static Cookie kept(MvcTestResult answer) {
        return answer.getResponse().getCookie(WantedPage.COOKIE);
    }

    private MvcTestResult logIn(Cookie kept) {
        return mvc.post()
                .uri("/connexion")
                .cookie(kept)
                .formField("username", "membre.ign")
                .formField("password", TestAccounts.PASSWORD)
                .with(csrf())
                .exchange();
    }
}
