package fr.crig.avis.agreement;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The secretariat records the convention, finds on its list that it ends, and renews it; on a desk and on a phone. */
class AgreementInBrowserTest extends BrowserTest {

    private static final int[] WIDTHS = {1280, 960, 375};
    private static final int HEIGHT = 900;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private RenewalClerk clerk;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void isRecordedThenRenewedWhenItsEndComesNear() {
        signIn("secretariat", TestAccounts.PASSWORD);
        page.waitForURL("**/a-faire*");
        link("Convention").click();
        look("vide");
        link("Enregistrer la convention").click();
        button("Enregistrer").click();
        assertThat(page.locator(".error-summary")).isFocused();
        look("refusee");
        record("2019-06-11");
        assertThat(page.locator(".flash")).containsText("La convention est enregistrée.");
        assertThat(page.locator("main")).containsText("Échue le 10 juin 2022");
        look("echue");

        renew("2022-05-20", "2022-06-11", "avenant n° 1");
        renew("2025-05-20", "2025-06-11", "avenant n° 2");
        assertThat(page.locator("main")).containsText("En vigueur jusqu’au 10 juin 2028");
        assertThat(page.locator("tbody tr")).hasCount(3);
        assertThat(page.getByRole(AriaRole.COMPLEMENTARY)).hasCount(0);
        look("en-vigueur");

        night("2027-06-10");
        page.navigate("/a-faire");
        assertThat(page.locator(".work__act"))
                .hasText("Préparer le renouvellement de la convention, qui prend fin le 10 juin 2028");
        look("a-faire-un-an");
        night("2027-12-10");
        page.navigate("/a-faire");
        link("Dire ce que devient la convention").click();
        assertThat(page.getByLabel("Durée d’une période, en mois")).hasValue("36");
        look("renouvellement");
        typeAct("2027-12-10", "2028-06-10", "avenant n° 3");
        assertThat(page.locator(".error-summary")).containsText("Une période court encore ce jour-là");
        look("renouvellement-refuse");
        typeAct("2027-12-10", "2028-06-11", "avenant n° 3");
        assertThat(page.locator(".flash")).containsText("Le renouvellement est enregistré.");
        assertThat(page.locator("main")).containsText("En vigueur jusqu’au 10 juin 2031");
        page.navigate("/a-faire");
        assertThat(page.locator("main")).not().containsText("Dire ce que devient la convention");
    }

    @Test
    void isAmendedCorrectedAndEnded() {
        signIn("secretariat", TestAccounts.PASSWORD);
        page.waitForURL("**/a-faire*");
        page.navigate("/convention/nouvelle");
        record("2025-06-11");
        link("Enregistrer un avenant").click();
        look("avenant");
        page.getByLabel("Signé le").fill("2026-01-05");
        page.getByLabel("Ce qu’il change").fill("Le siège du comité est à Montpellier.");
        button("Enregistrer").click();
        assertThat(page.locator("main")).containsText("Avenant du 5 janvier 2026");

        link("Corriger ce que dit la convention").click();
        look("correction");
        Page other = newWindow();
        signIn(other, "secretariat", TestAccounts.PASSWORD);
        other.waitForURL("**/a-faire*");
        other.navigate("/convention/correction");
        other.getByLabel("Qui décide du renouvellement").fill("Le préfet de région");
        other.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Enregistrer").setExact(true))
                .click();
        page.getByLabel("Qui décide du renouvellement").fill("Les quatre signataires");
        button("Enregistrer").click();
        assertThat(page.getByRole(AriaRole.ALERT).first())
                .containsText("Quelqu’un a enregistré autre chose entre-temps");
        assertThat(page.locator("del").first()).containsText("préfet de région");
        look("correction-depassee");
        button("Enregistrer").click();
        assertThat(page.locator("main")).containsText("Les quatre signataires");

        link("Enregistrer une dénonciation, ou la décision de ne pas renouveler")
                .click();
        look("denonciation");
        page.getByLabel("Donnée le").fill("2026-03-10");
        page.getByLabel("Par qui").fill("OPenIG");
        page.getByLabel("Ce qui a été dit").fill("Par lettre, le siège change.");
        button("Enregistrer").click();
        assertThat(page.locator("main")).containsText("Dénoncée : en vigueur jusqu’au 10 juin 2028, puis plus");
        look("denoncee");

        link("Retirer une écriture faite par erreur").click();
        look("retrait");
        page.getByLabel("Écriture").selectOption("avenant du 5 janvier 2026");
        page.getByLabel("Pourquoi").fill("Il est d’un autre comité.");
        button("Retirer cette écriture").click();
        assertThat(page.locator(".flash")).containsText("L’écriture est retirée");
        assertThat(page.locator("main")).not().containsText("Montpellier");

        clock.setDay(LocalDate.of(2028, 6, 11));
        Page member = newWindow();
        signIn(member, "membre.ign", TestAccounts.PASSWORD);
        member.waitForURL("**/a-faire*");
        assertThat(member.getByRole(AriaRole.COMPLEMENTARY))
                .containsText("La convention du comité est échue depuis le 10 juin 2028. Rien n’est bloqué.");
        look(member, "bandeau");
        member.navigate("/convention");
        look(member, "membre");
    }

    @Test
    void isFollowedByANewOneAndStaysReadable() {
        signIn("secretariat", TestAccounts.PASSWORD);
        page.waitForURL("**/a-faire*");
        page.navigate("/convention/nouvelle");
        record("2025-06-11");
        link("Enregistrer une nouvelle convention").click();
        assertThat(page.locator("main")).containsText("La convention du 11 juin 2025 court jusqu’au 10 juin 2028.");
        look("nouvelle");
        record("2026-03-02");
        assertThat(page.locator(".error-summary")).containsText("La convention précédente court encore ce jour-là");
        look("nouvelle-refusee");
        page.getByLabel("Premier jour").fill("2028-06-11");
        button("Enregistrer").click();
        assertThat(page.locator("main")).containsText("Elle entrera en vigueur le 11 juin 2028");
        look("nouvelle-signee");
        link("Convention du 11 juin 2025").first().click();
        assertThat(page.locator("main")).containsText("la convention du 2 mars 2026 lui succède le 11 juin 2028.");
        assertThat(page).hasTitle(Pattern.compile("Convention du 11 juin 2025 .*"));
        look("precedente");

        page.navigate("/convention");
        link("Retirer une écriture faite par erreur").click();
        page.getByLabel("Écriture").selectOption("la convention du 2 mars 2026, avec tout ce qui en a été écrit");
        page.getByLabel("Pourquoi").fill("Elle n’est qu’un projet.");
        button("Retirer cette écriture").click();
        assertThat(page.locator("main")).containsText("En vigueur jusqu’au 10 juin 2028");
        assertThat(page.locator("main")).not().containsText("Conventions précédentes");
    }

    private void record(String day) {
        page.getByLabel("Signée le").fill(day);
        page.getByLabel("Premier jour").fill(day);
        page.getByLabel("Durée d’une période, en mois").fill("36");
        page.getByLabel("par un acte signé").check();
        page.getByLabel("Qui décide du renouvellement").fill("Les signataires, à l’unanimité");
        button("Enregistrer").click();
    }

    private void renew(String signed, String first, String act) {
        link("Enregistrer un renouvellement").click();
        typeAct(signed, first, act);
    }

    private void typeAct(String signed, String first, String act) {
        page.getByLabel("Acte signé le").fill(signed);
        page.getByLabel("Premier jour de la nouvelle période").fill(first);
        page.getByLabel("De quel acte s’agit-il").fill(act);
        button("Enregistrer un renouvellement").click();
    }

    private void night(String day) {
        clock.setDay(LocalDate.parse(day));
        clerk.look();
        signIn("secretariat", TestAccounts.PASSWORD);
        page.waitForURL("**/a-faire*");
    }

    private Locator link(String name) {
        return page.getByRole(
                AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private void look(String picture) {
        look(page, picture);
    }

    private static void look(Page window, String picture) {
        for (int width : WIDTHS) {
            window.setViewportSize(width, HEIGHT);
            Axe.assertNoViolation(window);
            int wanted = (int) window.evaluate("document.documentElement.scrollWidth");
            assertThat(wanted).as("width of %s", picture).isLessThanOrEqualTo(width);
            Browsers.screenshot(window, "convention-" + picture + "-" + width);
        }
        window.setViewportSize(WIDTHS[0], HEIGHT);
    }
}
