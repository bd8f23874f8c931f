package fr.crig.avis.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.WindowCookies;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class SecurityTest extends ApplicationTest {

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
                "/",
                "/a-faire",
                "/demandes",
                "/demandes/D-2026-0001",
                "/avis",
                "/avis/CRIG-OCC-2026-001.pdf",
                "/reunions",
                "/compte/mot-de-passe",
                "/administration/comptes",
                "/actuator",
                "/actuator/env",
                "/what-nobody-thought-of"
            })
    void sendsAStrangerToTheLogIn(String path) {
        assertThat(mvc.get().uri(path)).hasStatus(302).redirectedUrl().endsWith("/connexion");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/connexion",
                "/assets/css/crig.css",
                "/assets/css/signatories.css",
                "/assets/js/forms.js",
                "/assets/fonts/SourceSans3-Regular.woff2",
                "/accessibilite",
                "/mentions-legales",
                "/donnees-personnelles",
                "/contact",
                "/glossaire"
            })
    void opensTheLogInAndWhatItNeeds(String path) {
        assertThat(mvc.get().uri(path)).hasStatusOk();
    }

    @Test
    void showsItsHealthToWhoeverWatches() {
        assertThat(mvc.get().uri("/actuator/health")).bodyText().contains("status");
    }

    @ParameterizedTest
    @CsvSource({
        "agent.ign, /administration/comptes",
        "membre.ign, /administration/exploitation",
        "secretariat, /administration/comptes",
        "membre.ign, /administration/envois",
        "admin, /actuator/env",
        "admin, /actuator"
    })
    void refusesWhatIsOfAnotherRole(String username, String path) {
        assertThat(mvc.get().uri(path).with(accounts.signedIn(username))).hasStatus(403);
    }

    @Test
    void goesToTheListOfWhatIsToDoAfterTheLogIn() {
        assertThat(logIn("agent.ign", TestAccounts.PASSWORD)).hasRedirectedUrl("/a-faire");
    }

    @Test
    void acceptsANameTypedWithCapitalsOrSpaces() {
        assertThat(logIn(" Agent.IGN ", TestAccounts.PASSWORD)).hasRedirectedUrl("/a-faire");
    }

    @Test
    void changesTheSessionAtTheLogIn() {
        MockHttpSession planted = new MockHttpSession();
        logIn("agent.ign", TestAccounts.PASSWORD, planted);
        Object first = planted.getAttribute(WindowCookies.COOKIE);
        logIn("membre.ign", TestAccounts.PASSWORD, planted);
        assertThat(first).isNotNull();
        assertThat(planted.getAttribute(WindowCookies.COOKIE)).isNotEqualTo(first);
    }

    @Test
    void saysTheSameOfAWrongPasswordAndOfAnUnknownName() {
        assertThat(logIn("agent.ign", "wrong")).hasRedirectedUrl("/connexion?erreur");
        assertThat(logIn("nobody", "wrong")).hasRedirectedUrl("/connexion?erreur");
        assertThat(mvc.get().uri("/connexion?erreur")).bodyText().contains("Identifiant ou mot de passe incorrect");
    }

    @Test
    void refusesAFormWithoutToken() {
        assertThat(mvc.post().uri("/administration/comptes").with(accounts.signedIn("admin")))
                .hasStatus(403);
        assertThat(mvc.post().uri("/deconnexion").with(accounts.signedIn("admin")))
                .hasStatus(403);
    }

    @Test
    void sendsTheHeadersThatProtectThePages() {
        assertThat(mvc.get().uri("/connexion").secure(true))
                .headers()
                .hasValue(
                        "Content-Security-Policy",
                        "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'; form-action 'self'; "
                                + "base-uri 'self'; object-src 'none'")
                .hasValue("X-Content-Type-Options", "nosniff")
                .hasValue("X-Frame-Options", "DENY")
                .hasValue("Referrer-Policy", "same-origin")
                .containsHeader("Strict-Transport-Security");
    }

    @Test
    void letsBrowsersKeepTheFilesOfAPageButNotThePage() {
        assertThat(mvc.get().uri("/connexion"))
                .bodyText()
                .containsPattern("/assets/css/crig-[0-9a-f]{32}.css")
                .contains("/webjars/bootstrap/5");
        assertThat(mvc.get().uri("/connexion"))
                .headers()
                .hasValue("Cache-Control", "no-cache, no-store, max-age=0, must-revalidate");
        assertThat(mvc.get().uri("/assets/css/crig.css"))
                .headers()
                .hasValue("Cache-Control", "max-age=31536000, public");
    }

    @Test
    void refusesTextThatNoDatabaseKeeps() {
        assertThat(mvc.get().uri("/demandes").param("q", "a\0b").with(accounts.signedIn("secretariat")))
                .hasStatus(400);
    }

    @ParameterizedTest
    @CsvSource({
        "admin, /administration/comptes",
        "admin, /administration/envois",
        "secretariat, /secretariat/envois",
        "secretariat, /reunions"
    })
    void ignoresAnOrderAskedForInTheAddress(String username, String path) {
        assertThat(mvc.get().uri(path + "?sort=xyz,desc").with(accounts.signedIn(username)))
                .hasStatusOk();
    }

    @Test
    void refusesAPasswordFormWithoutFields() {
        assertThat(mvc.post()
                        .uri("/compte/mot-de-passe")
                        .with(accounts.signedIn("admin"))
                        .with(csrf()))
                .hasStatus(422);
    }

    @Test
    void endsTheSessionAtTheLogOut() {
        MockHttpSession session = new MockHttpSession();
        logIn("agent.ign", TestAccounts.PASSWORD, session);

        assertThat(mvc.post().uri("/deconnexion").session(session).with(csrf()))
                .hasRedirectedUrl("/connexion?deconnexion");
        assertThat(mvc.get().uri("/a-faire").session(session)).hasRedirectedUrl("/connexion");
    }

    private MvcTestResult logIn(String username, String password) {
        return logIn(username, password, new MockHttpSession());
    }

    private MvcTestResult logIn(String username, String password, MockHttpSession session) {
        return mvc.post()
                .uri("/connexion")
                .session(session)
                .formField("username", username)
                .formField("password", password)
                .with(csrf())
                .exchange();
    }
}
