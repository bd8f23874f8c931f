package fr.crig.avis.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Cost;
import fr.crig.avis.support.Deliveries;
import fr.crig.avis.support.RoundTrips;
import fr.crig.avis.support.Rows;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The way in by mail, for whoever is new and for whoever forgot: one link, once, in time, for one account. */
class LinksTest extends ApplicationTest {

    private static final Pattern LINK = Pattern.compile("/mot-de-passe\\?jeton=([\\w-]+)");
    private static final String PHRASE = "une longue phrase";
    private static final NewAccount NEWCOMER = new NewAccount(
            "agent.dreal", "Agent – DREAL", "agent.dreal@crig.example", Set.of(Role.AGENT), "PREFECTURE");

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts demo;

    @Autowired
    private AccountDesk desk;

    @Autowired
    private AccountLinks links;

    @Autowired
    private Journal journal;

    @Autowired
    private Deliveries deliveries;

    @Autowired
    private DataSource dataSource;

    private Actor admin;

    @BeforeEach
    void openAccounts() {
        demo.openAll();
        admin = demo.actor("admin");
    }

    @Test
    void leadFromTheInvitationToTheFirstLogIn() {
        desk.open(NEWCOMER, admin);
        assertThat(logIn("agent.dreal", PHRASE)).hasRedirectedUrl("/connexion?erreur");
        String link = newest("agent.dreal@crig.example");

        assertThat(open(link)).hasStatusOk().bodyText().contains("value=\"agent.dreal\"");
        assertThat(choose(link, PHRASE, PHRASE)).hasRedirectedUrl("/connexion?choisi");
        assertThat(logIn("agent.dreal", PHRASE)).hasRedirectedUrl("/a-faire");
        assertThat(journal.of("agent.dreal"))
                .last()
                .satisfies(entry -> assertThat(List.of(entry.act(), entry.username()))
                        .containsExactly("account.passwordChosen", "agent.dreal"));
    }

    /** A filter of mails follows links before anybody reads them. */
    @Test
    void areNotUsedUpByOpeningThem() {
        String link = forgotten("agent.ign");
        Rows rows = new Rows(dataSource);
        Map<String, String> before = rows.all();
        open(link);
        open(link);
        assertThat(rows.all()).isEqualTo(before);
        assertThat(choose(link, PHRASE, PHRASE)).hasRedirectedUrl("/connexion?choisi");
    }

    @Test
    void standNowhereButInTheMail() {
        String link = forgotten("agent.ign");
        assertThat(new Rows(dataSource).all().values()).isNotEmpty().noneMatch(rows -> rows.contains(link));
    }

    @Test
    void openOnce() {
        String link = forgotten("agent.ign");
        choose(link, PHRASE, PHRASE);

        assertThat(open(link)).hasStatus(410).bodyText().contains("Ce lien a déjà servi");
        assertThat(choose(link, "une autre longue phrase", "une autre longue phrase"))
                .hasStatus(410)
                .bodyText()
                .contains("Ce lien a déjà servi");
        assertThat(logIn("agent.ign", PHRASE)).hasRedirectedUrl("/a-faire");
    }

    /** A mail that lies about somewhere must open nothing once its owner has used another. */
    @Test
    void endTogetherOnceOneWasUsed() {
        String older = links.make("agent.ign", LinkPurpose.INVITATION);
        String newer = links.make("agent.ign", LinkPurpose.RESET);
        choose(newer, PHRASE, PHRASE);

        assertThat(open(older)).hasStatus(410);
        assertThat(choose(older, "une autre longue phrase", "une autre longue phrase"))
                .hasStatus(410);
        assertThat(logIn("agent.ign", PHRASE)).hasRedirectedUrl("/a-faire");
    }

    /** Both saw it open; the row is taken by one. */
    @Test
    void openForOneOfTwoWhoPressAtOnce() {
        AccountLink link = links.find(forgotten("agent.ign")).orElseThrow();
        assertThat(links.use(link)).isTrue();
        assertThat(links.use(link)).isFalse();
    }

    @Test
    void openForHalfAnHourOnceForgotten() {
        String link = forgotten("agent.ign");
        clock.advance(Duration.ofMinutes(30).minusSeconds(1));
        assertThat(open(link)).hasStatusOk();
        clock.advance(Duration.ofSeconds(1));
        assertThat(open(link)).hasStatus(410).bodyText().contains("son délai est passé");
        assertThat(choose(link, PHRASE, PHRASE)).hasStatus(410);
        assertThat(logIn("agent.ign", TestAccounts.PASSWORD)).hasRedirectedUrl("/a-faire");
    }

    @Test
    void openForSevenDaysOnceInvited() {
        desk.open(NEWCOMER, admin);
        String link = newest("agent.dreal@crig.example");
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(open(link)).hasStatusOk();
        clock.advance(Duration.ofSeconds(1));
        assertThat(open(link)).hasStatus(410).bodyText().contains("son délai est passé");
    }

    @Test
    void openNothingForSomebodyElse() {
        String link = forgotten("agent.ign");
        assertThat(mvc.get().uri("/mot-de-passe").param("jeton", link).with(demo.signedIn("agent.region")))
                .hasStatus(410)
                .bodyText()
                .contains("celui d’un autre compte");
        assertThat(mvc.post()
                        .uri("/mot-de-passe")
                        .param("jeton", link)
                        .param("chosen", PHRASE)
                        .param("repeated", PHRASE)
                        .with(demo.signedIn("agent.region"))
                        .with(csrf()))
                .hasStatus(410);
        assertThat(logIn("agent.ign", PHRASE)).hasRedirectedUrl("/connexion?erreur");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "ecrit-a-l-envoi"})
    void openNothingWhenTheyAreNone(String link) {
        assertThat(open(link)).hasStatus(410).bodyText().contains("Ce lien n’existe pas");
    }

    @Test
    void openNoClosedAccount() {
        String link = forgotten("agent.ign");
        desk.disable("agent.ign", admin);
        assertThat(open(link)).hasStatus(410).bodyText().contains("Le compte de ce lien est fermé");
    }

    @Test
    void openNothingAfterAnotherPasswordWasChosen() {
        String byMail = forgotten("agent.ign");
        desk.changeOwnPassword(demo.actor("agent.ign"), TestAccounts.PASSWORD, PHRASE, PHRASE);
        assertThat(open(byMail)).hasStatus(410).bodyText().contains("Ce lien a déjà servi");
    }

    @Test
    void openNothingOnceAnAdministratorSentAnother() {
        String former = forgotten("agent.ign");
        desk.resetPassword("agent.ign", admin);
        assertThat(open(former)).hasStatus(410);
        assertThat(open(newest("agent.ign@crig.example"))).hasStatusOk();
    }

    @Test
    void wantAPasswordByTheSameRules() {
        String link = forgotten("agent.ign");
        assertThat(choose(link, "court", "autre"))
                .hasStatus(422)
                .bodyText()
                .contains("caractères.", "Les deux saisies du nouveau mot de passe diffèrent.", "value=\"agent.ign\"");
        assertThat(open(link)).hasStatusOk();
    }

    /** The page cannot tell: it neither looked whether there is such an account nor did more for one that there is. */
    @Test
    void areAskedForWithTheSameAnswerWhoeverAsks() {
        for (String who : List.of("agent.ign", "nobody", "AGENT.IGN@crig.example", "nobody@crig.example", " ")) {
            assertThat(ask(who)).as(who).hasRedirectedUrl("/mot-de-passe-oublie?envoye");
        }
        assertThat(deliveries.waiting()).isEqualTo(4);
        assertThat(new Rows(dataSource).all().get("notice")).isNull();

        deliveries.runDue();
        assertThat(mailbox.all())
                .singleElement()
                .satisfies(mail -> assertThat(mail.to()).contains("agent.ign@crig.example"));
    }

    /** Nor can a watch: whoever there is, the same is asked of the database and as much is left for later. */
    @Test
    void areAskedForAtTheSameCostWhoeverAsks(@Autowired RoundTrips trips) {
        ask("agent.ign");
        Cost unknown = trips.during(() -> ask("nobody@crig.example"));
        assertThat(unknown.statements()).isPositive();
        assertThat(unknown.writes()).isEqualTo(1);
        for (String known : List.of("agent.region", "agent.ign", "agent.openig@crig.example")) {
            assertThat(trips.during(() -> ask(known))).as(known).isEqualTo(unknown);
        }
        assertThat(mailbox.all()).as("before anybody looked").isEmpty();
        assertThat(deliveries.waiting()).isEqualTo(5);
    }

    @Test
    void areSentByAddressTooAndToEachAccountThatHasIt() {
        desk.open(new NewAccount("second.ign", "Second", "agent.ign@crig.example", Set.of(Role.AGENT), "IGN"), admin);
        deliveries.runDue();
        int invitation = mailbox.to("agent.ign@crig.example").size();
        ask("Agent.IGN@crig.example");
        deliveries.runDue();
        assertThat(mailbox.to("agent.ign@crig.example")).hasSize(invitation + 2);
    }

    @Test
    void areNotSentAgainAndAgain() {
        ask("agent.ign");
        ask("agent.ign");
        deliveries.runDue();
        ask("agent.ign");
        deliveries.runDue();
        assertThat(mailbox.to("agent.ign@crig.example")).hasSize(1);
        assertThat(journal.of("agent.ign").stream().filter(entry -> entry.act().equals("account.linkAsked")))
                .hasSize(1);

        clock.advance(Duration.ofMinutes(5));
        ask("agent.ign");
        deliveries.runDue();
        assertThat(mailbox.to("agent.ign@crig.example")).hasSize(2);
    }

    private String forgotten(String username) {
        ask(username);
        return newest(username + "@crig.example");
    }

    private String newest(String address) {
        deliveries.runDue();
        return LINK.matcher(mailbox.last(address, "").text())
                .results()
                .map((MatchResult link) -> link.group(1))
                .findFirst()
                .orElseThrow();
    }

    private MvcTestResult ask(String who) {
        return mvc.post()
                .uri("/mot-de-passe-oublie")
                .formField("who", who)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult open(String link) {
        return mvc.get().uri("/mot-de-passe").param("jeton", link).exchange();
    }

    private MvcTestResult choose(String link, String chosen, String repeated) {
        return mvc.post()
                .uri("/mot-de-passe")
                .formField("jeton", link)
                .formField("chosen", chosen)
                .formField("repeated", repeated)
                .with(csrf())
                .exchange();
    }

    private MvcTestResult logIn(String username, String password) {
        return mvc.post()
                .uri("/connexion")
                .formField("username", username)
                .formField("password", password)
                .with(csrf())
                .exchange();
    }
}
