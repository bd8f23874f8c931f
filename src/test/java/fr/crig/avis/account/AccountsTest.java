package fr.crig.avis.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Role;
import fr.crig.avis.shared.Violation;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Cost;
import fr.crig.avis.support.RoundTrips;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
            "agent.dreal", "Agent – DREAL", "agent.dreal@crig.example", Set.of(Role.AGENT), "PREFECTURE");

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

    /** Whoever knew its password may have been the reason why it was closed. */
    @Test
    void opensNoAccountAgainWithItsFormerPassword() {
        desk.disable("membre.ign", admin);
        desk.enable("membre.ign", admin);

        assertThat(accounts.findByUsername("membre.ign").orElseThrow())
                .matches(Account::enabled)
                .matches(Account::invited);
        assertThat(logIn("membre.ign", TestAccounts.PASSWORD, new MockHttpSession()))
                .hasRedirectedUrl("/connexion?erreur");
    }

    @Test
    void keepsAPasswordAsNewOnesAreFromTheNextLogIn() {
        Account account = Account.opened(NEWCOMER, "", clock.instant());
        account.choosePassword("{old}" + TestAccounts.PASSWORD);
        accounts.save(account);
        MockHttpSession session = new MockHttpSession();

        assertThat(logIn("agent.dreal", TestAccounts.PASSWORD, session)).hasRedirectedUrl("/a-faire");
        assertThat(accounts.findByUsername("agent.dreal").orElseThrow().passwordHash())
                .isEqualTo("{noop}" + TestAccounts.PASSWORD);
        assertThat(mvc.get().uri("/a-faire").session(session)).hasStatusOk();
    }

    /** As temporary passwords were, while there were any. */
    @Test
    void opensNothingByAPasswordThatSomebodyElseChose() {
        accounts.save(Account.opened(NEWCOMER, "{noop}temporary", clock.instant()));
        assertThat(logIn("agent.dreal", "temporary", new MockHttpSession())).hasRedirectedUrl("/connexion?erreur");
    }

    @Test
    void sendsNoLinkToAClosedAccount() {
        desk.disable("membre.ign", admin);
        assertRefused(() -> desk.resetPassword("membre.ign", admin), "refusal.account.closed");
    }

    @Test
    void keepsEverythingOfAnAccount() {
        Actor actor = demo.actor("suppleant.openig");
        assertThat(actor)
                .isEqualTo(new Actor("suppleant.openig", "Suppléant – OPenIG", Set.of(Role.MEMBER), "OPENIG", true));
        assertThat(actor.groups()).containsExactly("MEMBER_OPENIG");
    }

    @Test
    void saysBesideEachFieldWhatIsWrongWithANewPassword() {
        MockHttpSession session = new MockHttpSession();
        logIn("agent.ign", TestAccounts.PASSWORD, session);

        assertThat(changePassword(session, "not mine", "court", "autre"))
                .hasStatus(422)
                .bodyText()
                .contains("Choisissez au moins 14 caractères.", "Ce n’est pas votre mot de passe actuel.")
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
        NewAccount mixed =
                new NewAccount("mixed", "Mixed", "mixed@crig.example", Set.of(Role.MEMBER, Role.SECRETARIAT), "OPENIG");
        assertRefused(() -> desk.open(mixed, admin), "refusal.account.mixedRoles");
    }

    @Test
    void saysEverythingThatIsWrongWithANewAccount() {
        NewAccount empty = new NewAccount("É", " ", "not an address", null, "IGN");
        assertThatThrownBy(() -> desk.open(empty, admin))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.violations())
                                .extracting(violation -> violation.key())
                                .containsExactly(
                                        "refusal.account.username",
                                        "refusal.account.displayName",
                                        "refusal.account.email",
                                        "refusal.account.noRole"));
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
        return new NewAccount("jose", "José", email, Set.of(Role.AGENT), "IGN");
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
        assertThat(desk.list("", PageRequest.of(1, 10)).getContent()).hasSize(4);
        assertThat(mvc.get().uri("/administration/comptes?page=2&size=10").with(demo.signedIn("admin")))
                .hasStatusOk()
                .bodyText()
                .contains("Page 2 sur 2 (14 au total)", "/administration/comptes?size=10&amp;page=1")
                .doesNotContain("agent.ign@crig.example");
    }

    @Test
    void asksNoMoreForManyAccountsThanForFew(@Autowired RoundTrips trips) {
        Cost few = trips.during(() -> desk.list("", PageRequest.of(0, 2)));
        Cost many = trips.during(() -> desk.list("", PageRequest.of(0, 14)));
        assertThat(many.statements()).isEqualTo(few.statements());
        assertThat(desk.list("", PageRequest.of(0, 14)))
                .filteredOn(account -> account.username().equals("suppleant.ign"))
                .singleElement()
                .satisfies(account -> assertThat(account.roles()).containsExactly(Role.MEMBER));
    }

    @Test
    void findsAccountsByNameUserNameAndAddress() {
        for (String words : List.of("SUPPLEANT.IGN", "Suppléant – IGN", "suppleant.ign@", " ppleant.ig ")) {
            assertThat(desk.list(words, PageRequest.of(0, 10)))
                    .as(words)
                    .extracting(Account::username)
                    .containsExactly("suppleant.ign");
        }
        for (String sign : List.of("%", "_", "!")) {
            assertThat(desk.list(sign, PageRequest.of(0, 10))).as(sign).isEmpty();
        }
        assertThat(mvc.get().uri("/administration/comptes?mots=personne").with(demo.signedIn("admin")))
                .bodyText()
                .contains("Aucun compte ne correspond.");
    }

    @Test
    void changesANameAnAddressAndRolesAndKeepsThemInTheHistory() {
        desk.edit(
                "agent.ign", edited("agent.ign", "Agente – IGN", "agente@ign.example", Role.AGENT, Role.MEMBER), admin);

        assertThat(accounts.findByUsername("agent.ign").orElseThrow()).satisfies(account -> {
            assertThat(account.displayName()).isEqualTo("Agente – IGN");
            assertThat(account.email()).isEqualTo("agente@ign.example");
            assertThat(account.roles()).containsExactlyInAnyOrder(Role.AGENT, Role.MEMBER);
            assertThat(account.signatory()).isEqualTo("IGN");
        });
        assertThat(mvc.get().uri("/administration/comptes/agent.ign").with(demo.signedIn("admin")))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"agente@ign.example\"", "Compte ouvert", "Compte modifié")
                .contains("adresse agent.ign@crig.example devenue agente@ign.example")
                .contains("rôle «\u00a0Agent\u00a0» devenu «\u00a0Agent et Membre\u00a0»");
    }

    @Test
    void writesNothingOfAnEditThatChangesNothing() {
        Account before = accounts.findByUsername("agent.ign").orElseThrow();
        desk.edit("agent.ign", EditForm.of(before), admin);
        assertThat(accounts.findByUsername("agent.ign").orElseThrow().version()).isEqualTo(before.version());
        assertThat(journal.of("agent.ign")).hasSize(1);
    }

    @Test
    void refusesAnEditThatMakesNoAccount() {
        assertRefused(
                () -> desk.edit("agent.ign", edited("agent.ign", "", "nowhere", Role.SECRETARIAT), admin),
                "refusal.account.displayName");
        assertRefused(
                () -> desk.edit("agent.ign", edited("agent.ign", "A", "a@b.example", Role.ADMINISTRATOR), admin),
                "refusal.account.signatoryRefused");
        assertRefused(
                () -> desk.edit("agent.ign", edited("agent.ign", "A", "a@b.example"), admin), "refusal.account.noRole");
        assertRefused(
                () -> desk.edit("admin", edited("admin", "A", "a@b.example", Role.SECRETARIAT), admin),
                "refusal.account.ownRole");
    }

    @Test
    void noticesThatAnotherAdministratorChangedTheAccountMeanwhile() {
        EditForm old = edited("agent.ign", "A", "a@b.example", Role.AGENT);
        desk.edit("agent.ign", edited("agent.ign", "B", "b@b.example", Role.AGENT), admin);
        assertThatThrownBy(() -> desk.edit("agent.ign", old, admin)).isInstanceOf(ChangedMeanwhile.class);
    }

    /** The form is open while the role goes: its session ends, and in the next one what it sends is refused. */
    @Test
    void actsNoMoreInARoleThatWasTakenWhileAFormIsOpen() {
        desk.edit("agent.ign", edited("agent.ign", "A", "a@b.example", Role.AGENT, Role.MEMBER), admin);
        MockHttpSession session = new MockHttpSession();
        logIn("agent.ign", TestAccounts.PASSWORD, session);
        assertThat(saveDraft(session)).hasStatus(302);

        desk.edit("agent.ign", edited("agent.ign", "A", "a@b.example", Role.MEMBER), admin);
        assertThat(saveDraft(session)).hasRedirectedUrl("/connexion?expiree");
        logIn("agent.ign", TestAccounts.PASSWORD, session);
        assertThat(saveDraft(session))
                .satisfies(
                        answer -> assertThat(answer.getResponse().getStatus()).isIn(403, 404));
        assertThat(mvc.get().uri("/a-faire").session(session)).hasStatusOk();
    }

    private MvcTestResult saveDraft(MockHttpSession session) {
        return mvc.post()
                .uri("/demandes/brouillons/" + UUID.randomUUID())
                .session(session)
                .with(csrf())
                .param("version", "0")
                .param("title", "Orthophotographie")
                .exchange();
    }

    @Test
    void showsWhenSomebodyLastEntered() {
        assertThat(mvc.get().uri("/administration/comptes/agent.ign").with(demo.signedIn("admin")))
                .bodyText()
                .contains("jamais");
        logIn("agent.ign", TestAccounts.PASSWORD, new MockHttpSession());
        assertThat(mvc.get().uri("/administration/comptes/agent.ign").with(demo.signedIn("admin")))
                .bodyText()
                .contains("12 mars 2026 à 10:00")
                .doesNotContain("jamais");
        assertThat(mvc.get().uri("/administration/comptes?mots=agent.ign").with(demo.signedIn("admin")))
                .bodyText()
                .contains("12 mars 2026 à 10:00");
    }

    @Test
    void showsNobodyElseAnAccount() {
        for (String reader : List.of("secretariat", "membre.ign", "agent.ign")) {
            assertThat(mvc.get().uri("/administration/comptes/agent.ign").with(demo.signedIn(reader)))
                    .hasStatus(403);
        }
    }

    private EditForm edited(String username, String name, String email, Role... roles) {
        EditForm form = EditForm.of(accounts.findByUsername(username).orElseThrow());
        form.displayName = name;
        form.email = email;
        form.roles = List.of(roles);
        return form;
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
        return new NewAccount("someone", "Someone", "someone@crig.example", Set.of(role), signatory);
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
