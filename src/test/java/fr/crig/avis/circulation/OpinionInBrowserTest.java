package fr.crig.avis.circulation;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.crig.avis.account.JournalChain;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import fr.crig.avis.support.Stages;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From the link of the mail to the opinion given, in a real browser. */
class OpinionInBrowserTest extends BrowserTest {

    @Autowired
    private JournalChain chain;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @Autowired
    private OpinionReader opinions;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void givesAnOpinionWithTheKeyboardAlone() {
        Reference reference = stages.circulating();
        open(reference);
        Axe.assertNoViolation(page);
        reach("#link-NONE");
        press("Space");
        reach("#stance-FAVORABLE");
        press("ArrowDown");
        reach("#reserve-0");
        page.keyboard().type("Publier sous licence ouverte");
        reach("button[name=addReserve]");
        press("Enter");
        assertThat(page.locator("#reserve-1")).isFocused();
        page.keyboard().type("Contrôler la qualité");
        Axe.assertNoViolation(page);
        Browsers.screenshot(page, "avis-signataire");
        reach(".actions button[type=submit]");
        press("Enter");
        page.waitForURL("**/demandes/" + reference);
        assertThat(opinions.latest(reference).get(0).reserveTexts())
                .containsExactly("Publier sous licence ouverte", "Contrôler la qualité");
        Axe.assertNoViolation(page);
        Browsers.screenshot(page, "dossier-avis");
    }

    @Test
    void putsAwayWhatADeportDoesNotNeed() {
        Reference reference = stages.circulating();
        open(reference);
        page.locator("#link-GOVERNANCE").check();
        assertThat(page.locator("#stance")).isHidden();
        assertThat(page.locator(".opinion__recused")).isVisible();
        page.locator("#link-NONE").check();
        assertThat(page.locator("#stance")).isVisible();
        assertThat(page.locator("#reserves")).isHidden();
    }

    @Test
    void fitsOnAPhone() {
        Reference reference = stages.circulating();
        page.setViewportSize(360, 740);
        open(reference);
        page.locator("#link-NONE").check();
        page.locator("#stance-FAVORABLE_WITH_RESERVES").check();
        Browsers.screenshot(page, "avis-signataire-360");
        assertThat(wide(page)).isFalse();
        page.navigate("/a-faire");
        Browsers.screenshot(page, "a-faire-360");
        assertThat(wide(page)).isFalse();
    }

    @Test
    void showsTheWorkListAndTheOperations() {
        Reference reference = stages.circulating();
        stages.opinion(reference, "IGN", "UNFAVORABLE");
        stages.circulating();
        clock.advanceDays(32);
        signIn("membre.ign", TestAccounts.PASSWORD);
        Axe.assertNoViolation(page);
        Browsers.screenshot(page, "a-faire");
        Page administrator = newWindow();
        signIn(administrator, "admin", TestAccounts.PASSWORD);
        chain.write();
        for (int width : new int[] {1280, 375}) {
            administrator.setViewportSize(width, 900);
            lookForARequest(administrator, reference);
            for (String name : List.of("exploitation", "journal", "journal/verification")) {
                administrator.navigate("/administration/" + name);
                administrator.waitForLoadState();
                Axe.assertNoViolation(administrator);
                Browsers.screenshot(administrator, name.replace('/', '-') + "-" + width);
            }
        }
    }

    /** The drawing is made by a script of its own, under the same policy as every other page. */
    private static void lookForARequest(Page administrator, Reference reference) {
        administrator.navigate("/administration/exploitation/parcours?sujet=" + reference);
        administrator.waitForSelector(".diagram__waiting.diagram__mark");
        assertThat(administrator.locator(".djs-element.diagram__waiting[data-element-id=userTask_giveOpinion]"))
                .isVisible();
        assertThat(administrator.locator(".bjs-powered-by").first()).isVisible();
        administrator.locator("[data-zoom=in]").first().click();
        Axe.assertNoViolation(administrator);
        Browsers.screenshot(administrator, "parcours-" + administrator.viewportSize().width);
    }

    /** The link of a mail: the log-in comes first and leads back. */
    private void open(Reference reference) {
        page.navigate("/demandes/" + reference + "/avis-signataire");
        page.locator("input[name=username]").fill("membre.ign");
        page.locator("input[name=password]").fill(TestAccounts.PASSWORD);
        page.locator("main button[type=submit]").click();
        page.waitForURL("**/avis-signataire*");
    }

    /** By Tab alone. */
    private void reach(String selector) {
        Locator wanted = page.locator(selector).first();
        for (int count = 0; count < 60; count++) {
            if ((boolean) wanted.evaluate("element => element === document.activeElement")) {
                return;
            }
            press("Tab");
        }
        throw new AssertionError("Not reached with the Tab key: " + selector);
    }

    private void press(String key) {
        page.keyboard().press(key);
    }

    private static boolean wide(Page page) {
        return (boolean) page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth");
    }
}
