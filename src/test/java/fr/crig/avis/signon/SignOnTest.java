package fr.crig.avis.signon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.notification.AccessMails;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Deliveries;
import fr.crig.avis.support.SignOnProvider;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** People come in by a real provider, over HTTP, through every redirection that a browser would follow. */
class SignOnTest extends ApplicationTest {

    private static final String IGN_SIRET = "18006701900020";
    private static final String REGION_SIRET = "20005379100099";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private AccessMails mails;

    @BeforeEach
    void open() {
        accounts.openAll();
    }

    @Test
    void leavesOfAnUnknownPersonARequestAndNothingElse() {
        Window window = new Window();
        assertThat(window.comesIn(SignOnProvider.AGENTS, "s-1", claude())).isEqualTo("/connexion?demande");
        assertThat(window.cookies()).doesNotContain("crig_session");
        assertThat(window.open("/demandes")).isEqualTo("/connexion");
        assertThat(new Window().comesIn(SignOnProvider.AGENTS, "s-1", claude())).isEqualTo("/connexion?demande");
        assertThat(identities()).isEqualTo(1);
        assertThat(get("secretariat", "/a-faire")).bodyText().contains("Répondre à la demande d’accès de Claude Marty");
        assertThat(get("secretariat", "/membres/acces"))
                .bodyText()
                .contains(
                        "Claude Marty",
                        "membre.ign@crig.example",
                        "Annuaire des agents",
                        "Relier au compte membre.ign");
    }

    /** Whoever reads the outbox, or the mailbox, learns nothing of the person. */
    @Test
    void tellsTheSecretariatOnceHoweverOftenOnePersonTries() {
        new Window().comesIn(SignOnProvider.AGENTS, "s-1", claude());
        new Window().comesIn(SignOnProvider.AGENTS, "s-1", claude());
        clock.advance(Duration.ofDays(2));
        new Window().comesIn(SignOnProvider.AGENTS, "s-1", claude());
        deliveries.runDue();
        assertThat(mailbox.all()).singleElement().satisfies(mail -> {
            assertThat(mail.to()).contains("secretariat@crig.example");
            assertThat(mail.text()).contains("Annuaire des agents", "/membres/acces");
            assertThat(mail.subject() + mail.text() + mail.html()).doesNotContain("Claude", "Marty", "membre.ign");
        });
        new Window().comesIn(SignOnProvider.AGENTS, "s-2", claude());
        deliveries.runDue();
        assertThat(mailbox.to("secretariat@crig.example")).hasSize(2);
    }

    /** A provider has more people than the committee. */
    @Test
    void tellsTheSecretariatOfManyWhoComeOnOneDayTwiceAtMost() {
        for (String person : List.of("s-1", "s-2", "s-3", "s-4")) {
            new Window().comesIn(SignOnProvider.AGENTS, person, claude());
        }
        post("secretariat", "/refus");
        deliveries.runDue();
        assertThat(mailbox.to("secretariat@crig.example")).hasSize(1);

        LocalDate day = clock.today();
        clock.advanceDays(1);
        mails.others(day);
        mails.others(day);
        deliveries.runDue();
        assertThat(mailbox.to("secretariat@crig.example")).hasSize(2);
        assertThat(mailbox.last("secretariat@crig.example", "2 autres demandes d’accès")
                        .text())
                .contains("/membres/acces")
                .doesNotContain("Claude", "Marty");

        mails.others(clock.today());
        clock.advanceDays(1);
        new Window().comesIn(SignOnProvider.AGENTS, "s-5", claude());
        mails.others(clock.today());
        deliveries.runDue();
        assertThat(mailbox.to("secretariat@crig.example"))
                .as("one alone is told at once, and not again")
                .hasSize(3);
    }

    @Test
    void tellsThePersonWhatTheSecretariatAnswered() {
        new Window().comesIn(SignOnProvider.AGENTS, "s-1", claude());
        link("secretariat", "membre.ign");
        new Window().comesIn(SignOnProvider.AGENTS, "s-2", Map.of("email", "marty@ailleurs.example"));
        post("secretariat", "/refus");
        new Window().comesIn(SignOnProvider.AGENTS, "s-2", Map.of("email", "marty@ailleurs.example"));
        deliveries.runDue();
        assertThat(mailbox.last("membre.ign@crig.example", "Votre accès est ouvert")
                        .text())
                .contains("l’identifiant est membre.ign", "/connexion");
        assertThat(mailbox.to("marty@ailleurs.example"))
                .singleElement()
                .satisfies(mail -> assertThat(mail.text()).contains("n’a pas ouvert l’accès", "/contact"));
    }

    @Test
    void declinesWhoeverHasNoAddressWithoutAMail() {
        new Window().comesIn(SignOnProvider.AGENTS, "s-1", Map.of("given_name", "Claude"));
        assertThat(post("secretariat", "/refus")).hasRedirectedUrl("/membres/acces");
        assertThat(jdbc.sql("select recipient from notice").query(String.class).list())
                .containsExactly("secretariat@crig.example");
    }

    @Test
    void opensTheAccountThatTheSecretariatLinked() {
        new Window().comesIn(SignOnProvider.AGENTS, "s-1", claude());
        assertThat(link("secretariat", "membre.ign")).hasRedirectedUrl("/membres/acces");
        Window window = new Window();
        assertThat(window.open("/membres")).isEqualTo("/connexion");
        assertThat(window.comesIn(SignOnProvider.AGENTS, "s-1", claude())).isEqualTo("/membres");
        assertThat(window.page).contains("Titulaire – IGN Occitanie");
        assertThat(get("secretariat", "/membres/acces")).bodyText().contains("Personne ne demande l’accès");
    }

    @Test
    void notesWhenAnAccountWasLastEnteredByWhateverWay() {
        new Window().comesIn(SignOnProvider.AGENTS, "s-1", claude());
        link("secretariat", "membre.ign");
        assertThat(entered("membre.ign")).isNull();
        new Window().comesIn(SignOnProvider.AGENTS, "s-1", claude());
        assertThat(entered("membre.ign")).isEqualTo(clock.instant());
        assertThat(mvc.post()
                        .uri("/connexion")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .content("username=agent.ign&password=" + TestAccounts.PASSWORD)
                        .with(csrf()))
                .hasRedirectedUrl("/a-faire");
        assertThat(entered("agent.ign")).isEqualTo(clock.instant());
        assertThat(entered("agent.region")).isNull();
    }

    @Test
    void knowsAPersonByTheProviderAndItsSubjectAlone() {
        new Window().comesIn(SignOnProvider.AGENTS, "s-1", claude());
        link("secretariat", "membre.ign");
        assertThat(new Window().comesIn(SignOnProvider.AGENTS, "s-2", claude())).isEqualTo("/connexion?demande");
        assertThat(new Window().comesIn(SignOnProvider.PROCONNECT, "s-1", claude()))
                .isEqualTo("/connexion?demande");
    }

    @Test
    void linksNoAccountOfAnotherAddress() {
        new Window().comesIn(SignOnProvider.AGENTS, "s-1", claude());
        assertThat(link("secretariat", "membre.region"))
                .hasStatus(422)
                .bodyText()
                .contains("ne peut pas être relié");
        assertThat(new Window().comesIn(SignOnProvider.AGENTS, "s-1", claude())).isEqualTo("/connexion?demande");
    }

    @Test
    void makesNobodyAdministrator() {
        new Window().comesIn(SignOnProvider.AGENTS, "s-1", Map.of("given_name", "A", "email", "admin@crig.example"));
        assertThat(get("secretariat", "/membres/acces")).bodyText().contains("Aucun compte ouvert n’a cette adresse");
        assertThat(link("secretariat", "admin")).hasStatus(422);
    }

    @Test
    void readsWhatProConnectSigns() {
        assertThat(new Window().comesIn(SignOnProvider.PROCONNECT, "p-1", agent(IGN_SIRET)))
                .isEqualTo("/connexion?demande");
        assertThat(get("secretariat", "/membres/acces"))
                .bodyText()
                .contains("Claude Marty", "Institut national de l’information géographique", "ProConnect");
        link("secretariat", "membre.ign");
        assertThat(new Window().comesIn(SignOnProvider.PROCONNECT, "p-1", agent(IGN_SIRET)))
                .isEqualTo("/a-faire");
    }

    @Test
    void believesNothingThatWasSignedForAnotherService() {
        Window window = new Window();
        SignOnProvider.next(SignOnProvider.PROCONNECT, "p-1", agent(IGN_SIRET));
        SignOnProvider.signsForAnother();
        assertThat(window.open("/connexion/avec/" + SignOnProvider.PROCONNECT)).isEqualTo("/connexion?echec");
        assertThat(identities()).isZero();
    }

    @Test
    void opensNoAccountOfAnotherBody() {
        new Window().comesIn(SignOnProvider.PROCONNECT, "p-1", agent(REGION_SIRET));
        assertThat(link("secretariat", "membre.ign")).hasStatus(422);

        new Window().comesIn(SignOnProvider.PROCONNECT, "p-1", agent(IGN_SIRET));
        assertThat(link("secretariat", "membre.ign")).hasStatus(302);
        // It has left for another body since.
        assertThat(new Window().comesIn(SignOnProvider.PROCONNECT, "p-1", agent(REGION_SIRET)))
                .isEqualTo("/connexion?ferme");
    }

    @Test
    void staysClosedOnceDeclinedOrDisabled() {
        new Window().comesIn(SignOnProvider.AGENTS, "s-1", claude());
        assertThat(post("secretariat", "/refus")).hasRedirectedUrl("/membres/acces");
        assertThat(new Window().comesIn(SignOnProvider.AGENTS, "s-1", claude())).isEqualTo("/connexion?ferme");

        new Window().comesIn(SignOnProvider.AGENTS, "s-2", claude());
        link("secretariat", "membre.ign");
        jdbc.sql("update account set enabled = false where username = 'membre.ign'")
                .update();
        assertThat(new Window().comesIn(SignOnProvider.AGENTS, "s-2", claude())).isEqualTo("/connexion?ferme");
    }

    /** Its own stands for it only if it says that it asked for one. */
    @Test
    void asksForASecondFactorAsAPasswordDoes() {
        new Window().comesIn(SignOnProvider.AGENTS, "s-1", secretary());
        link("secretariat", "secretariat");
        phones.endFor("secretariat");
        Window window = new Window();
        assertThat(window.comesIn(SignOnProvider.AGENTS, "s-1", secretary())).isEqualTo("/compte/second-facteur");
        assertThat(window.question).contains("claims={\"id_token\":{\"amr\":{\"essential\":true}}}");
        assertThat(window.open("/demandes")).isEqualTo("/compte/second-facteur");
        assertThat(entered("secretariat")).isNull();
        assertThat(new Window().comesIn(SignOnProvider.AGENTS, "s-1", secretary("pwd")))
                .isEqualTo("/compte/second-facteur");
        Window twoFactors = new Window();
        assertThat(twoFactors.comesIn(SignOnProvider.AGENTS, "s-1", secretary("pwd", "otp", "mfa")))
                .isEqualTo("/a-faire");
        assertThat(twoFactors.open("/demandes")).isEqualTo("/demandes");
    }

    private static Map<String, Object> secretary(String... methods) {
        Map<String, Object> claims = new HashMap<>(Map.of("family_name", "Marty", "email", "secretariat@crig.example"));
        if (methods.length > 0) {
            claims.put("amr", List.of(methods));
        }
        return claims;
    }

    @Test
    void leadsWhoeverLeavesToTheLogOutOfTheProviderAndBack() {
        Window window = linked(SignOnProvider.AGENTS, claude());
        assertThat(window.press("/deconnexion")).isEqualTo("/connexion?deconnexion");
        assertThat(window.page)
                .contains(
                        "Dans ce navigateur, vous êtes encore connecté", "Se déconnecter aussi de Annuaire des agents");
        assertThat(window.open("/connexion/quitter")).isEqualTo("/connexion?quitte");
        assertThat(window.question)
                .contains("client_id=crig-avis", "post_logout_redirect_uri=" + url("/connexion/quitte"), "state=")
                .doesNotContain("id_token_hint");
        assertThat(window.page).contains("Vous êtes aussi déconnecté");
        assertThat(window.open("/connexion?deconnexion")).isEqualTo("/connexion?deconnexion");
        assertThat(window.page).doesNotContain("Se déconnecter aussi");
        assertThat(journal()).containsSubsequence("entrance.made", "entrance.left");
    }

    /** It logs nobody out without it. */
    @Test
    void bringsProConnectItsIdTokenBackFromTheBrowserAlone() {
        Window window = linked(SignOnProvider.PROCONNECT, agent(IGN_SIRET));
        window.press("/deconnexion");
        assertThat(window.open("/connexion/quitter")).isEqualTo("/connexion?quitte");
        assertThat(window.question).containsPattern("id_token_hint=[\\w-]+\\.[\\w-]+\\.[\\w-]+");
    }

    @Test
    void claimsNoLogOutThatTheProviderDidNotBringBack() {
        Window window = linked(SignOnProvider.AGENTS, claude());
        window.press("/deconnexion");
        window.open("/connexion/quitter");
        assertThat(window.open(window.departure)).isEqualTo("/connexion?deconnexion");
        assertThat(window.open("/connexion/quitte?state=")).isEqualTo("/connexion?deconnexion");
        assertThat(window.open("/connexion/quitte")).isEqualTo("/connexion?deconnexion");
        assertThat(new Window().open("/connexion/quitte?state=a")).isEqualTo("/connexion?deconnexion");
        assertThat(new Window().open("/connexion/quitter")).isEqualTo("/connexion?deconnexion");
    }

    /** Nor of whoever came by a password. */
    @Test
    void offersNothingWhenAnotherEndsTheSession() {
        Window window = linked(SignOnProvider.AGENTS, claude());
        jdbc.sql("update account set enabled = false where username = 'membre.ign'")
                .update();
        assertThat(window.open("/demandes")).isEqualTo("/connexion?terminee");
        assertThat(window.page).doesNotContain("Se déconnecter aussi");
        Window byPassword = new Window();
        byPassword.open("/connexion?deconnexion");
        assertThat(byPassword.page).contains("Vous êtes déconnecté").doesNotContain("Se déconnecter aussi");
    }

    private Window linked(String provider, Map<String, Object> claims) {
        new Window().comesIn(provider, "s-1", claims);
        link("secretariat", "membre.ign");
        Window window = new Window();
        assertThat(window.comesIn(provider, "s-1", claims)).isEqualTo("/a-faire");
        return window;
    }

    private List<String> journal() {
        return jdbc.sql("select act from journal_entry where subject = 'membre.ign' order by id")
                .query(String.class)
                .list();
    }

    @Test
    void decidesOnce() {
        new Window().comesIn(SignOnProvider.AGENTS, "s-1", claude());
        link("secretariat", "membre.ign");
        assertThat(post("secretariat", "/refus")).hasStatus(409);
        assertThat(new Window().comesIn(SignOnProvider.AGENTS, "s-1", claude())).isEqualTo("/a-faire");
    }

    @Test
    void takesNoAnswerThatNobodyAskedForNorTheSameTwice() {
        Window window = new Window();
        assertThat(window.open("/connexion/retour/agents?code=a&state=b")).isEqualTo("/connexion?echec");
        window.comesIn(SignOnProvider.AGENTS, "s-1", claude());
        assertThat(window.open(window.answer)).isEqualTo("/connexion?echec");
        Window another = new Window();
        assertThat(another.open(window.answer)).isEqualTo("/connexion?echec");
    }

    @Test
    void saysThatAProviderIsAway() {
        assertThat(new Window().open("/connexion/avec/inconnu")).isEqualTo("/connexion?absent");
    }

    @ParameterizedTest
    @ValueSource(strings = {"agent.ign", "membre.ign", "suppleant.region", "admin"})
    void isTheSecretariatsAlone(String reader) {
        new Window().comesIn(SignOnProvider.AGENTS, "s-1", claude());
        assertThat(get(reader, "/membres/acces")).hasStatus(404);
        assertThat(link(reader, "membre.ign")).hasStatus(404);
        assertThat(post(reader, "/refus")).hasStatus(404);
        assertThat(get(reader, "/a-faire")).bodyText().doesNotContain("Claude Marty");
        assertThat(new Window().comesIn(SignOnProvider.AGENTS, "s-1", claude())).isEqualTo("/connexion?demande");
    }

    private static Map<String, Object> claude() {
        return Map.of("given_name", "Claude", "family_name", "Marty", "email", "membre.ign@crig.example");
    }

    private static Map<String, Object> agent(String siret) {
        return Map.of(
                "given_name", "Claude", "usual_name", "Marty", "email", "membre.ign@crig.example", "siret", siret);
    }

    private Instant entered(String username) {
        return jdbc
                .sql("select last_login_at from account where username = :username")
                .param("username", username)
                .query((row, number) -> row.getObject(1, OffsetDateTime.class))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .map(OffsetDateTime::toInstant)
                .findFirst()
                .orElse(null);
    }

    private long identities() {
        return jdbc.sql("select count(*) from sign_on_identity")
                .query(Long.class)
                .single();
    }

    private MvcTestResult get(String reader, String path) {
        return mvc.get().uri(path).with(accounts.signedIn(reader)).exchange();
    }

    private MvcTestResult link(String by, String username) {
        return mvc.post()
                .uri("/membres/acces/" + newest() + "/compte")
                .param("username", username)
                .with(csrf())
                .with(accounts.signedIn(by))
                .exchange();
    }

    private MvcTestResult post(String by, String act) {
        return mvc.post()
                .uri("/membres/acces/" + newest() + act)
                .with(csrf())
                .with(accounts.signedIn(by))
                .exchange();
    }

    private long newest() {
        return jdbc.sql("select max(id) from sign_on_identity")
                .query(Long.class)
                .single();
    }

    /** A browser, as far as the way in needs one. */
    private final class Window {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();
        private String page = "";
        private String answer = "";
        private String question = "";
        private String departure = "";

        /** @return where the way ends */
        String comesIn(String provider, String subject, Map<String, Object> claims) {
            SignOnProvider.next(provider, subject, claims);
            return open("/connexion/avec/" + provider);
        }

        String open(String path) {
            URI next = URI.create(url("")).resolve(path);
            return follow(next, send(HttpRequest.newBuilder(next)));
        }

        /** The form of the page that sends nothing but its token. */
        String press(String path) {
            URI form = URI.create(url("")).resolve(path);
            Matcher token = FORM_TOKEN.matcher(page);
            assertThat(token.find()).isTrue();
            return follow(
                    form,
                    send(HttpRequest.newBuilder(form)
                            .header("Content-Type", MediaType.APPLICATION_FORM_URLENCODED_VALUE)
                            .POST(BodyPublishers.ofString("_csrf=" + token.group(1)))));
        }

        private String follow(URI from, HttpResponse<String> first) {
            URI next = from;
            HttpResponse<String> response = first;
            while (response.statusCode() / 100 == 3) {
                next = next.resolve(response.headers().firstValue("Location").orElseThrow());
                if (next.getPath().endsWith("/authorize") || next.getPath().endsWith("/endsession")) {
                    question = next.getQuery();
                }
                if (next.getPath().equals(DepartureController.LEFT)) {
                    departure = next.getRawPath() + "?" + next.getRawQuery();
                }
                if (next.getPath().startsWith(Providers.RETURN)) {
                    answer = next.getRawPath() + "?" + next.getRawQuery();
                }
                response = send(HttpRequest.newBuilder(next));
            }
            page = response.body();
            return next.toString().substring(url("").length());
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return client.send(request.build(), BodyHandlers.ofString());
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        String cookies() {
            return cookies.getCookieStore().getCookies().stream()
                    .map(HttpCookie::getName)
                    .toList()
                    .toString();
        }
    }
}
