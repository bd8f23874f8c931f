package fr.crig.avis.presence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.AccountDesk;
import fr.crig.avis.account.Accounts;
import fr.crig.avis.account.EditForm;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.shared.Role;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Sessions in the database: how long they live, what ends them, and what their owner sees and ends. */
class PresenceTest extends ApplicationTest {

    private static final String PAGE = "/compte/sessions";
    private static final String LOGIN = "/connexion";
    private static final String ENDED = "/connexion?terminee";
    private static final String FIREFOX = "Mozilla/5.0 (Windows NT 10.0; rv:128.0) Gecko/20100101 Firefox/128.0";
    private static final String IPHONE =
            "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Safari/604.1";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts demo;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountDesk desk;

    @Autowired
    private JdbcClient jdbc;

    private final MockHttpSession office = new MockHttpSession();
    private final MockHttpSession phone = new MockHttpSession();

    @BeforeEach
    void openAccounts() {
        demo.openAll();
    }

    @Test
    void keepNothingOfStrangers() {
        mvc.get().uri("/connexion").exchange();
        mvc.get().uri("/demandes").exchange();
        mvc.get().uri("/assets/css/crig.css").exchange();
        assertThat(sessions()).isZero();
    }

    @Test
    void endHalfAnHourAfterTheLastPageForWhoeverSeesEverything() {
        logIn("secretariat", office);
        untouchedFor(Duration.ofMinutes(29));
        assertThat(get("/a-faire", office)).hasStatusOk();
        untouchedFor(Duration.ofMinutes(31));
        assertThat(get("/a-faire", office)).hasRedirectedUrl(LOGIN);
    }

    @Test
    void endFourHoursAfterTheLastPageForTheOthers() {
        logIn("agent.ign", office);
        get("/a-faire", office);
        untouchedFor(Duration.ofMinutes(239));
        assertThat(get("/a-faire", office)).hasStatusOk();
        untouchedFor(Duration.ofMinutes(241));
        assertThat(get("/a-faire", office)).hasRedirectedUrl(LOGIN);
    }

    @Test
    void endAfterTwelveHoursWhateverHappensInThem() {
        logIn("agent.ign", office);
        begunAgo(Duration.ofMinutes(719));
        assertThat(get("/a-faire", office)).hasStatusOk();
        begunAgo(Duration.ofMinutes(721));
        assertThat(get("/a-faire", office)).hasRedirectedUrl(ENDED);
    }

    /** Another name ends nothing. */
    @Test
    void endWhenARoleIsChanged() {
        logIn("agent.ign", office);
        edit("Agente IGN", Role.AGENT);
        assertThat(get("/a-faire", office)).as("another name").hasStatusOk();
        edit("Agente IGN", Role.MEMBER);
        assertThat(sessions()).isZero();
        assertThat(get("/a-faire", office)).hasRedirectedUrl(LOGIN);
    }

    @Test
    void endWhenTheAccountIsClosedOrItsPasswordTakenAway() {
        logIn("agent.ign", office);
        logIn("agent.region", phone);
        desk.disable("agent.ign", Samples.ADMINISTRATOR);
        desk.resetPassword("agent.region", Samples.ADMINISTRATOR);
        assertThat(get("/a-faire", office)).hasRedirectedUrl(ENDED);
        assertThat(get("/a-faire", phone)).hasRedirectedUrl(ENDED);
        assertThat(sessions()).isZero();
    }

    @Test
    void endElsewhereWhenThePasswordIsChanged() {
        logIn("agent.ign", office);
        logIn("agent.ign", phone);
        assertThat(mvc.post()
                        .uri("/compte/mot-de-passe")
                        .session(office)
                        .with(csrf())
                        .formField("current", TestAccounts.PASSWORD)
                        .formField("chosen", "une tout autre phrase")
                        .formField("repeated", "une tout autre phrase"))
                .hasRedirectedUrl("/a-faire");
        assertThat(get("/a-faire", office)).hasStatusOk();
        assertThat(get("/a-faire", phone)).hasRedirectedUrl(ENDED);
    }

    @Test
    void areListedForTheirOwnerAndEndedOneByOne() {
        logIn("agent.ign", office);
        logIn("agent.ign", phone);
        logIn("agent.region", new MockHttpSession());
        get("/a-faire", office);
        get("/a-faire", phone, IPHONE);
        MvcTestResult page = get(PAGE, office);
        assertThat(page)
                .bodyText()
                .contains("Firefox sur Windows", "Safari sur iPhone", "Ce navigateur", "Se déconnecter partout");
        String key = key(page);
        assertThat(post(PAGE + "/fermer", office, "session", key)).hasRedirectedUrl(PAGE);
        assertThat(get("/a-faire", phone)).hasRedirectedUrl(LOGIN);
        assertThat(get("/a-faire", office)).hasStatusOk();
        assertThat(sessions()).isEqualTo(2);
        assertThat(journal("presence.ended")).isEqualTo(1);
    }

    @Test
    void areCountedOnThePageThatLeadsToThem() {
        logIn("agent.ign", office);
        get("/a-faire", office);
        assertThat(get("/compte", office))
                .bodyText()
                .contains("Une connexion ouverte", "Dernière connexion", "agent.ign", "Pas en place.")
                .contains(
                        "href=\"/compte/messages\"",
                        "href=\"/compte/mot-de-passe\"",
                        "href=\"/compte/second-facteur\"",
                        "href=\"/compte/sessions\"",
                        "href=\"/compte/donnees\"");
        logIn("agent.ign", phone);
        logIn("agent.region", new MockHttpSession());
        assertThat(get("/compte", office)).bodyText().contains("2 connexions ouvertes");
    }

    @Test
    void areNotEndedByAnother() {
        logIn("agent.ign", office);
        logIn("agent.ign", phone);
        get("/a-faire", office);
        String key = key(get(PAGE, office));
        MockHttpSession other = new MockHttpSession();
        logIn("agent.region", other);
        post(PAGE + "/fermer", other, "session", key);
        assertThat(get("/a-faire", phone)).hasStatusOk();
        assertThat(journal("presence.ended")).isZero();
    }

    @Test
    void endEverywhereAtOnce() {
        logIn("agent.ign", office);
        logIn("agent.ign", phone);
        MockHttpSession other = new MockHttpSession();
        logIn("agent.region", other);
        assertThat(post(PAGE + "/partout", office)).hasRedirectedUrl("/connexion?deconnexion");
        assertThat(get("/a-faire", office)).hasRedirectedUrl(LOGIN);
        assertThat(get("/a-faire", phone)).hasRedirectedUrl(LOGIN);
        assertThat(get("/a-faire", other)).hasStatusOk();
        assertThat(journal("presence.endedAll")).isEqualTo(1);
    }

    /** Written by another version of the service: no page fails, its owner logs in again. */
    @Test
    void areAsIfTheyWereNotWhenTheyCannotBeRead() {
        logIn("agent.ign", office);
        jdbc.sql("update spring_session_attributes set attribute_bytes = ?")
                .param(new byte[] {1, 2, 3})
                .update();
        assertThat(get("/a-faire", office)).hasRedirectedUrl(LOGIN);
    }

    private void edit(String name, Role role) {
        var account = accounts.findByUsername("agent.ign").orElseThrow();
        var form = new EditForm();
        form.version = account.version();
        form.displayName = name;
        form.email = account.email();
        form.roles = List.of(role);
        desk.edit("agent.ign", form, Samples.ADMINISTRATOR);
    }

    MvcTestResult logIn(String username, MockHttpSession window) {
        MvcTestResult done = mvc.post()
                .uri("/connexion")
                .session(window)
                .formField("username", username)
                .formField("password", TestAccounts.PASSWORD)
                .with(csrf())
                .exchange();
        assertThat(done).hasRedirectedUrl("/a-faire");
        return done;
    }

    private MvcTestResult get(String path, MockHttpSession window) {
        return get(path, window, FIREFOX);
    }

    private MvcTestResult get(String path, MockHttpSession window, String browser) {
        return mvc.get().uri(path).session(window).header("User-Agent", browser).exchange();
    }

    private MvcTestResult post(String path, MockHttpSession window, String... fields) {
        var form = mvc.post().uri(path).session(window).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            form.formField(fields[i], fields[i + 1]);
        }
        return form.exchange();
    }

    private static String key(MvcTestResult page) {
        try {
            Matcher key = Pattern.compile("name=\"session\" value=\"([0-9a-f]+)\"")
                    .matcher(page.getResponse().getContentAsString());
            assertThat(key.find()).isTrue();
            return key.group(1);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void untouchedFor(Duration time) {
        long ago = time.toMillis();
        jdbc.sql("update spring_session set last_access_time = :now - :ago")
                .param("now", System.currentTimeMillis())
                .param("ago", ago)
                .update();
    }

    private void begunAgo(Duration time) {
        jdbc.sql("update spring_session set creation_time = :then")
                .param("then", System.currentTimeMillis() - time.toMillis())
                .update();
    }

    private long sessions() {
        return jdbc.sql("select count(*) from spring_session").query(Long.class).single();
    }

    private long journal(String act) {
        return jdbc.sql("select count(*) from journal_entry where act = ?")
                .param(act)
                .query(Long.class)
                .single();
    }
}
