package fr.crig.avis.account;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.shared.Role;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import fr.crig.avis.support.Deliveries;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.Banner;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.context.support.GenericApplicationContext;

/** The frame and the pages of the accounts in a real browser, on a desk and on a phone. */
class AccountPagesTest extends BrowserTest {

    private static final int PHONE_WIDTH = 360;
    private static final int DESK_WIDTH = 1280;
    private static final int HEIGHT = 800;
    /** Of the name of the committee and of that of whoever reads, in pixels. */
    private static final double TWO_LINES = 90;

    private static final Pattern LINK = Pattern.compile("/mot-de-passe\\?jeton=[\\w-]+");

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Deliveries deliveries;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void areReadableOnEveryScreenAndByEveryReader() {
        check("/connexion?patience=2", "connexion");
        check("/contact", "contact");
        check("/accessibilite", "accessibilite");
        check("/mentions-legales", "mentions-legales");
        check("/glossaire#date-utile", "glossaire");
        signIn("admin", TestAccounts.PASSWORD);
        check("/compte", "mon-compte");
        check("/compte/mot-de-passe", "mot-de-passe");
        check("/administration/comptes", "comptes");
        check("/administration/comptes?page=2&size=10", "comptes-page-2");
        check("/administration/comptes/nouveau", "compte-nouveau");
        check("/administration/comptes/agent.ign", "compte");
        check("/administration/comptes?mots=personne", "comptes-aucun");
        check("/administration/comptes/agent.ign/effacement", "effacement");
        check("/compte/donnees", "mes-donnees");
        check("/administration/donnees-personnelles", "donnees-personnelles");
        check("/donnees-personnelles", "donnees-personnelles-de-tous");
        check("/nowhere", "introuvable");
    }

    @Test
    void leadTheReaderFromTheSummaryToTheField() {
        signIn("admin", TestAccounts.PASSWORD);
        page.navigate("/administration/comptes/nouveau");
        button("Ouvrir le compte").click();

        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        checkScreen("compte-refuse");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("adresse électronique"))
                .click();
        assertThat(page.getByLabel("Adresse électronique")).isFocused();
        assertThat(page.getByLabel("Adresse électronique"))
                .hasAccessibleDescription(Pattern.compile("Cette adresse électronique n’est pas valable"));
    }

    @Test
    void leadWhoeverIsInvitedFromTheMailToTheFirstLogIn() {
        signIn("admin", TestAccounts.PASSWORD);
        page.navigate("/administration/comptes/nouveau");
        page.getByLabel("Identifiant").fill("agent.dreal");
        page.getByLabel("Nom affiché").fill("Agent – DREAL");
        page.getByLabel("Adresse électronique").fill("agent.dreal@crig.example");
        page.getByLabel("Agent", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByLabel("Signataire").selectOption("PREFECTURE");
        button("Ouvrir le compte").click();
        checkScreen("compte-ouvert");

        Page other = newWindow();
        other.navigate(linkSentTo("agent.dreal@crig.example"));
        checkScreen(other, "mot-de-passe-a-choisir");
        other.getByLabel("Nouveau mot de passe", new Page.GetByLabelOptions().setExact(true))
                .fill("une longue phrase");
        other.getByLabel("Nouveau mot de passe, une seconde fois").fill("une longue phrase");
        other.locator("main button[type=submit]").click();
        assertThat(other.getByRole(AriaRole.STATUS)).containsText("Votre mot de passe est choisi");

        signIn(other, "agent.dreal", "une longue phrase");
        assertThat(other).hasURL(Pattern.compile("/a-faire$"));
        other.navigate(linkSentTo("agent.dreal@crig.example"));
        assertThat(other.getByRole(AriaRole.STATUS)).containsText("Ce lien a déjà servi");
        checkScreen(other, "lien-deja-servi");
    }

    @Test
    void giveAWayBackToWhoeverForgotThePassword() {
        page.navigate("/connexion");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mot de passe oublié"))
                .click();
        checkScreen("mot-de-passe-oublie");
        page.getByLabel("Identifiant ou adresse électronique").fill("agent.ign");
        button("Recevoir un lien").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("un message vient de partir");
        checkScreen("lien-demande");

        String link = linkSentTo("agent.ign@crig.example");
        page.navigate(link);
        assertThat(page.getByLabel("Identifiant")).hasValue("agent.ign");

        Page other = newWindow();
        signIn(other, "agent.region", TestAccounts.PASSWORD);
        other.navigate(link);
        assertThat(other.getByRole(AriaRole.STATUS)).containsText("celui d’un autre compte");
        checkScreen(other, "lien-d-un-autre");

        clock.advance(Duration.ofMinutes(30));
        page.getByLabel("Nouveau mot de passe", new Page.GetByLabelOptions().setExact(true))
                .fill("une longue phrase");
        page.getByLabel("Nouveau mot de passe, une seconde fois").fill("une longue phrase");
        page.locator("main button[type=submit]").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("son délai est passé");
        checkScreen("lien-perime");
    }

    /** By the keyboard alone: the secret is typed by hand, each form sent by its last field. */
    @Test
    void leadWhoeverNeedsACodeThroughItsMakingAndTheNextLogIn() throws Exception {
        phones.endFor("admin");
        signIn("admin", TestAccounts.PASSWORD);
        assertThat(page).hasURL(Pattern.compile("/compte/second-facteur$"));
        checkScreen("second-facteur-demande");
        button("Commencer").press("Enter");
        checkScreen("second-facteur-image");
        String secret = page.locator("code.secret").textContent();
        giveCode(secret);
        assertThat(page.locator(".recovery-codes li")).hasCount(10);
        checkScreen("codes-de-secours");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Je les ai gardés"))
                .press("Enter");
        assertThat(page).hasURL(Pattern.compile("/a-faire$"));
        check("/compte/second-facteur", "second-facteur-en-place");
        check("/compte/sessions", "connexions");
        button("Se déconnecter").press("Enter");

        signIn("admin", TestAccounts.PASSWORD);
        page.getByText("Je n’ai pas mon téléphone").press("Enter");
        checkScreen("code-de-connexion");
        giveCode(secret);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Ce code a déjà servi");
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        checkScreen("code-refuse");
        clock.advance(Duration.ofMinutes(1));
        giveCode(secret);
        assertThat(page).hasURL(Pattern.compile("/a-faire$"));
    }

    private void giveCode(String secret) throws Exception {
        var key = new SecretKeySpec(new Base32().decode(secret.replace(" ", "")), "HmacSHA1");
        String code = new TimeBasedOneTimePasswordGenerator().generateOneTimePasswordString(key, clock.instant());
        page.getByLabel("Code à six chiffres").fill(code);
        page.getByLabel("Code à six chiffres").press("Enter");
    }

    private String linkSentTo(String address) {
        deliveries.runDue();
        return LINK.matcher(mailbox.last(address, "").text())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    @Test
    void giveBackWhatWasTypedWhenTheSessionExpires() {
        signIn("admin", TestAccounts.PASSWORD);
        page.navigate("/administration/comptes/nouveau");
        page.getByLabel("Nom affiché").fill("Un long texte");
        page.getByLabel("Membre").check();
        page.context().clearCookies();
        button("Ouvrir le compte").click();
        assertThat(page.getByText("Votre session a pris fin")).isVisible();

        page.getByLabel("Identifiant").fill("admin");
        page.getByLabel("Mot de passe").fill(TestAccounts.PASSWORD);
        button("Se connecter").click();

        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Votre saisie, interrompue");
        assertThat(page.getByLabel("Nom affiché")).hasValue("Un long texte");
        assertThat(page.getByLabel("Membre")).isChecked();
    }

    @Test
    void letNobodyActInARoleThatWasTakenWhileAFormIsOpen() {
        signIn("agent.ign", TestAccounts.PASSWORD);
        page.navigate("/demandes/nouvelle");
        page.locator("[id='project.title']").fill("Orthophotographie");

        Page admin = newWindow();
        signIn(admin, "admin", TestAccounts.PASSWORD);
        admin.navigate("/administration/comptes/agent.ign");
        admin.getByLabel("Agent", new Page.GetByLabelOptions().setExact(true)).uncheck();
        admin.getByLabel("Membre").check();
        admin.locator("main form button[type=submit]").first().click();
        assertThat(admin.getByRole(AriaRole.STATUS)).isVisible();

        page.locator("main form button[type=submit]").first().press("Enter");
        assertThat(page.getByText("Votre session a pris fin")).isVisible();
        page.getByLabel("Identifiant").fill("agent.ign");
        page.getByLabel("Mot de passe").fill(TestAccounts.PASSWORD);
        page.getByLabel("Mot de passe").press("Enter");
        assertThat(page.locator("main h1")).hasText("Page introuvable");
        Axe.assertNoViolation(page);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Revenir à l’accueil"))
                .press("Enter");
        assertThat(page).hasURL(Pattern.compile("/a-faire$"));
    }

    /** It would open fourteen accounts with the published password: whoever runs it reads why, and a browser finds nobody. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void areNoneOfADemonstrationThatFindsRealAccounts(CapturedOutput console, @Autowired Accounts all)
            throws IOException {
        all.deleteAll();
        all.save(Account.opened(
                new NewAccount("chef", "Chef", "chef@region.example", Set.of(Role.ADMINISTRATOR), null),
                "{noop}x",
                clock.instant()));
        int pages = freePort();
        var demonstration = new SpringApplicationBuilder(Object.class)
                .bannerMode(Banner.Mode.OFF)
                .initializers((GenericApplicationContext context) -> {
                    context.registerBean(
                            TomcatServletWebServerFactory.class, () -> new TomcatServletWebServerFactory(pages));
                    context.registerBean("demo", SmartInitializingSingleton.class, () -> accounts::openAll);
                });

        assertThatThrownBy(demonstration::run).isInstanceOf(StartRefused.class);
        assertThat(console.getAll())
                .contains("Cette base contient de vrais comptes", "Démarrez sans ce profil, ou sur une base vide.")
                .doesNotContain("Exception: Cette base", "at fr.crig.avis.account.DemoAccounts");
        assertThatThrownBy(() -> page.navigate("http://localhost:" + pages + "/connexion"))
                .hasMessageContaining("ERR_CONNECTION_REFUSED");
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Test
    void forgetWhatWasTypedOnceReceivedOrLoggedOut() {
        signIn("admin", TestAccounts.PASSWORD);
        page.navigate("/administration/comptes/nouveau");
        page.getByLabel("Nom affiché").fill("Un long texte");
        button("Ouvrir le compte").click();
        awaitTypedKept(0);

        page.getByLabel("Nom affiché").fill("Un autre texte");
        awaitTypedKept(1);
        button("Se déconnecter").click();
        awaitTypedKept(0);
    }

    @Test
    void offerToEachRoleItsOwnMenu() {
        signIn("admin", TestAccounts.PASSWORD);
        page.navigate("/administration/comptes/nouveau");
        Locator menu =
                page.getByRole(AriaRole.NAVIGATION, new Page.GetByRoleOptions().setName("Navigation principale"));
        assertThat(menu.getByRole(AriaRole.LINK)).hasText(new String[] {
            "À faire",
            "Convention",
            "Règles",
            "Boîte d’envoi",
            "Comité",
            "Comptes",
            "Journal",
            "Données personnelles",
            "Exploitation"
        });
        assertThat(menu.locator("[aria-current=page]")).hasText("Comptes");
        page.navigate("/administration/comite");
        Axe.assertNoViolation(page);
        page.locator("main a[href*='/administration/comite/']").first().click();
        page.waitForURL("**/administration/comite/*");
        Axe.assertNoViolation(page);

        button("Se déconnecter").click();
        assertThat(menu).isHidden();
        signIn("membre.ign", TestAccounts.PASSWORD);
        assertThat(menu.getByRole(AriaRole.LINK)).hasText(new String[] {
            "À faire", "Demandes", "Réunions", "Avis", "Chiffres", "Membres", "Mes absences", "Convention", "Règles"
        });
    }

    /** Everybody carries it along on every page. */
    @Test
    void headEachPageOfAPhoneWithTwoLines() {
        signIn("membre.ign", TestAccounts.PASSWORD);
        page.setViewportSize(PHONE_WIDTH, HEIGHT);
        page.evaluate(
                "document.querySelector('.site-account__name').textContent = 'Membre – Direction régionale '.repeat(3)");
        Locator head = page.locator(".site-header__row");
        assertThat(head.getByRole(AriaRole.LINK)).hasCount(2);
        assertThat(button("Se déconnecter")).isVisible();
        assertThat(head.boundingBox().height).isLessThanOrEqualTo(TWO_LINES);
        page.setViewportSize(DESK_WIDTH, HEIGHT);
        head.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Mon compte"))
                .click();
        assertThat(page.locator("main h1")).hasText("Mon compte");
    }

    private void awaitTypedKept(int count) {
        page.waitForFunction(
                "count => Object.keys(sessionStorage).filter(key => key.startsWith('typed:')).length === count", count);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void check(String path, String picture) {
        page.navigate(path);
        checkScreen(picture);
    }

    private void checkScreen(String picture) {
        checkScreen(page, picture);
    }

    private static void checkScreen(Page page, String picture) {
        for (int width : new int[] {DESK_WIDTH, PHONE_WIDTH}) {
            page.setViewportSize(width, HEIGHT);
            Axe.assertNoViolation(page);
            int wanted = (int) page.evaluate("document.documentElement.scrollWidth");
            assertThat(wanted).as("width of %s", picture).isLessThanOrEqualTo(width);
            Browsers.screenshot(page, picture + "-" + width);
        }
        page.setViewportSize(DESK_WIDTH, HEIGHT);
    }
}
