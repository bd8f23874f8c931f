package fr.crig.avis.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Role;
import fr.crig.avis.shared.Violation;
import fr.crig.avis.support.ApplicationTest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class AccountsTest extends ApplicationTest {

    private static final int BROWSERS = 4;
    private static final NewAccount NEWCOMER = new NewAccount(
            "agent.dreal", "Agent – DREAL", "agent.dreal@crig.example", Set.of(Role.AGENT), "PREFECTURE", false);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts demo;

    @Autowired
    private Accounts accounts;

    @Autowired
    private AccountDesk desk;

    @Autowired
    private Journal journal;

    private Actor admin;

    @BeforeEach
    void openAccounts() {
        demo.openAll();
        admin = demo.actor("admin");
    }

    @Test
    void findsByRole() {
        assertThat(accounts.findByRole(Role.SECRETARIAT))
                .extracting(Account::username)
                .containsExactly("secretariat");
        assertThat(accounts.findByRoleAndSignatory(Role.AGENT, "REGION"))
                .extracting(Account::email)
                .containsExactly("agent.region@crig.example");
    }

    @Test
    void givesTheOthersNoDisabledAccount() {
        desk.disable("secretariat", admin);
        assertThat(accounts.findByRole(Role.SECRETARIAT)).isEmpty();
    }

    @Test
    void opensNoAccountAgainWithThePasswordOfTheDemonstration() {
        desk.disable("membre.ign", admin);
        // Those of this test are stored in clear, which the service itself cannot read.
        String temporary = desk.resetPassword("membre.ign", admin);
        desk.changeOwnPassword(demo.actor("membre.ign"), temporary, DemoAccounts.PASSWORD, DemoAccounts.PASSWORD);

        assertRefused(() -> desk.enable("membre.ign", admin), "refusal.account.publishedPassword");
        assertThat(accounts.findByUsername("membre.ign").orElseThrow().enabled())
                .isFalse();

        desk.resetPassword("membre.ign", admin);
        desk.enable("membre.ign", admin);
        assertThat(accounts.findByUsername("membre.ign").orElseThrow().enabled())
                .isTrue();
    }

    @Test
    void keepsEverythingOfAnAccount() {
        Actor actor = demo.actor("suppleant.openig");
        assertThat(actor)
                .isEqualTo(new Actor("suppleant.openig", "Suppléant – OPenIG", Set.of(Role.MEMBER), "OPENIG", true));
        assertThat(actor.groups()).containsExactly("MEMBER_OPENIG");
    }

    @Test
    void opensNothingButTheChangeOfPasswordToATemporaryOne() {
        String temporary = desk.open(NEWCOMER, admin);
        MockHttpSession session = new MockHttpSession();
        logIn("agent.dreal", temporary, session);

        assertThat(mvc.get().uri("/demandes").session(session)).hasRedirectedUrl("/compte/mot-de-passe");
        assertThat(changePassword(session, temporary, "une longue phrase", "une longue phrase"))
                .hasRedirectedUrl("/a-faire");
        assertThat(logIn("agent.dreal", "une longue phrase", new MockHttpSession()))
                .hasRedirectedUrl("/a-faire");
    }

    @Test
    void saysBesideEachFieldWhatIsWrongWithANewPassword() {
        MockHttpSession session = new MockHttpSession();
        logIn("agent.ign", TestAccounts.PASSWORD, session);

        assertThat(changePassword(session, "not mine", "court", "autre"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez au moins 12 caractères.", "Ce n’est pas votre mot de passe actuel.")
                .contains("Les deux saisies du nouveau mot de passe diffèrent.")
                .contains("href=\"#chosen\"", "id=\"chosen-error\"", "aria-describedby=\"chosen-hint chosen-error\"");
    }

    @Test
    void refusesAPasswordThatRepeatsTheAccountOrItself() {
        Actor owner = demo.actor("agent.ign");
        assertRefused(
                () -> desk.changeOwnPassword(owner, "x", "agent.ign-2026", "agent.ign-2026"),
                "refusal.password.username");
        assertRefused(
                () -> desk.changeOwnPassword(owner, "x", "aaaaaaaaaaaa", "aaaaaaaaaaaa"),
                "refusal.password.repetitive");
        assertRefused(
                () -> desk.changeOwnPassword(owner, "x", "é".repeat(37), "é".repeat(37)), "refusal.password.long");
        assertRefused(
                () -> desk.changeOwnPassword(
                        owner, TestAccounts.PASSWORD, TestAccounts.PASSWORD, TestAccounts.PASSWORD),
                "refusal.password.same");
    }

    @Test
    void endsTheSessionsOfAnAccountThatIsDisabled() {
        MockHttpSession session = new MockHttpSession();
        logIn("agent.ign", TestAccounts.PASSWORD, session);

        desk.disable("agent.ign", admin);

        assertThat(mvc.get().uri("/compte/mot-de-passe").session(session)).hasRedirectedUrl("/connexion?terminee");
        assertThat(logIn("agent.ign", TestAccounts.PASSWORD, new MockHttpSession()))
                .hasRedirectedUrl("/connexion?erreur");
    }

    @Test
    void endsTheSessionsOfAPasswordThatWasReplaced() {
        MockHttpSession session = new MockHttpSession();
        logIn("agent.ign", TestAccounts.PASSWORD, session);

        desk.resetPassword("agent.ign", admin);

        assertThat(mvc.get().uri("/compte/mot-de-passe").session(session)).hasRedirectedUrl("/connexion?terminee");
    }

    @Test
    void locksAnAccountForAQuarterOfAnHourAfterTenWrongPasswords() {
        failTimes(10);
        assertThat(logIn("agent.ign", TestAccounts.PASSWORD, new MockHttpSession()))
                .hasRedirectedUrl("/connexion?erreur");
        assertThat(journal.of("agent.ign")).last().extracting(JournalEntry::act).isEqualTo("account.locked");

        clock.advance(Duration.ofMinutes(15));
        assertThat(logIn("agent.ign", TestAccounts.PASSWORD, new MockHttpSession()))
                .hasRedirectedUrl("/a-faire");
    }

    @Test
    void forgetsWrongPasswordsAfterAGoodOne() {
        failTimes(9);
        logIn("agent.ign", TestAccounts.PASSWORD, new MockHttpSession());
        failTimes(9);
        assertThat(logIn("agent.ign", TestAccounts.PASSWORD, new MockHttpSession()))
                .hasRedirectedUrl("/a-faire");
    }

    @Test
    void tellsWhoeverOpensTheSameAccountAtTheSameInstant() throws Exception {
        Callable<MvcTestResult> opening = () -> mvc.post()
                .uri("/administration/comptes")
                .param("username", NEWCOMER.username())
                .param("displayName", NEWCOMER.displayName())
                .param("email", NEWCOMER.email())
                .param("roles", "AGENT")
                .param("signatory", NEWCOMER.signatory())
                .with(demo.signedIn("admin"))
                .with(csrf())
                .exchange();
        ExecutorService browsers = Executors.newFixedThreadPool(BROWSERS);
        try {
            List<Integer> statuses = new ArrayList<>();
            for (Future<MvcTestResult> answer : browsers.invokeAll(Collections.nCopies(BROWSERS, opening))) {
                statuses.add(answer.get().getResponse().getStatus());
            }
            assertThat(statuses).containsOnlyOnce(302).containsOnly(302, 422);
        } finally {
            browsers.shutdownNow();
        }
        assertThat(journal.of(NEWCOMER.username())).hasSize(1);
    }

    @Test
    void refusesToDisableOneself() {
        assertRefused(() -> desk.disable("admin", admin), "refusal.account.disableOneself");
    }

    @Test
    void refusesAnAccountThatSpeaksForTheCommitteeAndForASignatory() {
        NewAccount mixed = new NewAccount(
                "mixed", "Mixed", "mixed@crig.example", Set.of(Role.MEMBER, Role.SECRETARIAT), "OPENIG", false);
        assertRefused(() -> desk.open(mixed, admin), "refusal.account.mixedRoles");
    }

    @Test
    void saysEverythingThatIsWrongWithANewAccount() {
        NewAccount empty = new NewAccount("É", " ", "not an address", null, "IGN", true);
        assertThatThrownBy(() -> desk.open(empty, admin))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(violation -> violation.key())
                                .containsExactly(
                                        "refusal.account.username",
                                        "refusal.account.displayName",
                                        "refusal.account.email",
                                        "refusal.account.noRole",
                                        "refusal.account.substitute"));
    }

    /** In a sentence of its own: without it, whoever reads the address aloud finds no fault in it. */
    @Test
    void refusesAnAddressWithAnAccentBeforeItsDomain() {
        assertThatThrownBy(() -> desk.open(addressed("josé@crig.example"), admin))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations())
                                .contains(Violation.of("email", "refusal.emailAccents")));
        desk.open(addressed("jose@région.example"), admin);
    }

    private static NewAccount addressed(String email) {
        return new NewAccount("jose", "José", email, Set.of(Role.AGENT), "IGN", false);
    }

    @Test
    void refusesANameThatIsTaken() {
        desk.open(NEWCOMER, admin);
        assertRefused(() -> desk.open(NEWCOMER, admin), "refusal.account.usernameTaken");
    }

    @Test
    void refusesASignatoryThatDoesNotExistOrDoesNotFit() {
        assertRefused(() -> desk.open(account(Role.AGENT, "ELSEWHERE"), admin), "refusal.account.signatoryUnknown");
        assertRefused(() -> desk.open(account(Role.AGENT, null), admin), "refusal.account.signatoryMissing");
        assertRefused(() -> desk.open(account(Role.SECRETARIAT, "OPENIG"), admin), "refusal.account.signatoryRefused");
    }

    @Test
    void journalsWhatWasDoneToAnAccount() {
        desk.open(NEWCOMER, admin);
        desk.disable("agent.dreal", admin);
        desk.enable("agent.dreal", admin);
        desk.resetPassword("agent.dreal", admin);
        assertThat(journal.of("agent.dreal"))
                .extracting(JournalEntry::act)
                .containsExactly("account.opened", "account.disabled", "account.enabled", "account.passwordReset");
        assertThat(journal.of("agent.dreal")).first().satisfies(entry -> {
            assertThat(entry.actorName()).isEqualTo("Administrateur");
            assertThat(entry.at()).isEqualTo(clock.instant());
        });
    }

    @Test
    void keepsALongDetailInTheJournalUpToItsLength() {
        journal.record(admin, "account.opened", "long", "x".repeat(10_000));
        assertThat(journal.of("long"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.detail()).hasSize(1000));
    }

    @Test
    void showsTheTemporaryPasswordOnce() {
        MockHttpSession session = new MockHttpSession();
        logIn("admin", TestAccounts.PASSWORD, session);
        MvcTestResult opened = mvc.post()
                .uri("/administration/comptes")
                .session(session)
                .with(csrf())
                .param("username", "agent.dreal")
                .param("displayName", "Agent – DREAL")
                .param("email", "agent.dreal@crig.example")
                .param("roles", "AGENT")
                .param("_substitute", "on")
                .param("signatory", "PREFECTURE")
                .exchange();
        assertThat(opened).hasRedirectedUrl("/administration/comptes");
        String temporary = (String) opened.getMvcResult().getFlashMap().get("temporaryPassword");

        assertThat(mvc.get().uri("/administration/comptes").session(session))
                .hasStatusOk()
                .bodyText()
                .contains(temporary);
        assertThat(mvc.get().uri("/administration/comptes").session(session))
                .bodyText()
                .contains("agent.dreal@crig.example")
                .doesNotContain(temporary);
    }

    @Test
    void showsARefusedAccountAgainWithWhatWasTyped() {
        assertThat(mvc.post()
                        .uri("/administration/comptes")
                        .with(demo.signedIn("admin"))
                        .with(csrf())
                        .param("username", "Agent X<script>")
                        .param("email", "nowhere")
                        .param("roles", "MEMBER")
                        .param("_substitute", "on"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"Agent X&lt;script&gt;\"", "Cette adresse électronique n’est pas valable.")
                .contains("checked=\"checked\"");
    }

    @Test
    void listsAccountsByPages() {
        assertThat(desk.list(PageRequest.of(1, 10)).getContent()).hasSize(4);
        assertThat(mvc.get().uri("/administration/comptes?page=2&size=10").with(demo.signedIn("admin")))
                .hasStatusOk()
                .bodyText()
                .contains("Page 2 sur 2 (14 au total)", "/administration/comptes?size=10&amp;page=1")
                .doesNotContain("agent.ign@crig.example");
    }

    @Test
    void answersAnImpossibleActWithAPageOfItsOwn() {
        assertThat(mvc.post()
                        .uri("/administration/comptes/nobody/fermer")
                        .with(demo.signedIn("admin"))
                        .with(csrf()))
                .hasStatus(404);
        assertThat(mvc.post()
                        .uri("/administration/comptes/admin/fermer")
                        .with(demo.signedIn("admin"))
                        .with(csrf()))
                .hasStatus(422)
                .bodyText()
                .contains("Vous ne pouvez pas fermer votre propre compte");
    }

    private static NewAccount account(Role role, String signatory) {
        return new NewAccount("someone", "Someone", "someone@crig.example", Set.of(role), signatory, false);
    }

    private static void assertRefused(Runnable act, String key) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations().stream()
                                        .map(violation -> violation.key())
                                        .toList())
                                .contains(key));
    }

    private void failTimes(int times) {
        for (int count = 0; count < times; count++) {
            logIn("agent.ign", "wrong", new MockHttpSession());
        }
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

    private MvcTestResult changePassword(MockHttpSession session, String current, String chosen, String repeated) {
        return mvc.post()
                .uri("/compte/mot-de-passe")
                .session(session)
                .with(csrf())
                .param("current", current)
                .param("chosen", chosen)
                .param("repeated", repeated)
                .exchange();
    }
}
