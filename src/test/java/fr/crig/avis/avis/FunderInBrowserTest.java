package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import fr.crig.avis.support.Deliveries;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** The follow-up by a link, in two real browsers: the agent asks, the funder answers without account, the agent confirms. */
class FunderInBrowserTest extends BrowserTest {

    private static final int PHONE_WIDTH = 360;
    private static final int DESK_WIDTH = 1280;
    private static final int HEIGHT = 800;
    private static final String FUNDER = "guichet@financeur.example";
    private static final Pattern LINK = Pattern.compile("(/financeur\\?jeton=[\\w-]+)");

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Deliveries deliveries;

    private AvisSteps steps;

    @BeforeEach
    void prepare(@Autowired AutowireCapableBeanFactory beans) {
        accounts.openAll();
        steps = beans.createBean(AvisSteps.class);
    }

    @Test
    void isAskedAnsweredAndConfirmed() {
        Reference reference = steps.recorded().reference();
        signIn("agent.region", TestAccounts.PASSWORD);
        page.navigate("/demandes/" + reference);
        page.getByText("Demander au financeur ce qu’il a décidé").first().click();
        page.waitForURL("**/financeur");
        check(page, "financeur-adresse");
        page.locator("#email").fill(FUNDER);
        send(page);
        page.waitForURL("**/demandes/" + reference);
        deliveries.runDue();

        Page funder = newWindow();
        String link = link();
        funder.navigate(link);
        check(funder, "financeur");
        funder.locator("#result-GRANTED").check();
        funder.locator("#amount").fill("130 000");
        funder.locator("#decidedOn").fill(clock.today().toString());
        send(funder);
        funder.waitForLoadState();
        assertThat(funder.locator(".error-summary").innerText()).contains("dépasse le montant demandé");
        check(funder, "financeur-refuse");
        funder.locator("#amount").fill("110 000");
        send(funder);
        funder.waitForURL("**/financeur/merci");
        check(funder, "financeur-merci");
        funder.navigate(link);
        assertThat(funder.locator("main").innerText()).contains("Il a déjà servi");
        check(funder, "financeur-mort");

        page.navigate("/a-faire");
        page.getByText("Confirmer ou corriger la réponse du financeur").first().click();
        page.waitForURL("**/suite");
        check(page, "suite-proposee");
        assertThat(page.locator("#amount").inputValue()).isEqualTo("110000");
        Page late = page.context().newPage();
        late.navigate("/demandes/" + reference + "/suite");
        send(page);
        page.waitForURL("**/demandes/" + reference);
        assertThat(page.locator("#avis").innerText())
                .contains("Financement accordé en partie", "sans compte, confirmée par un agent");
        send(late);
        late.waitForLoadState();
        assertThat(late.locator(".error-summary").innerText()).contains("entre-temps");
        page.navigate("/demandes/" + reference + "/subvention");
        check(page, "subvention");
    }

    private String link() {
        Matcher link = LINK.matcher(mailbox.last(FUNDER, "décidé").text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static void send(Page window) {
        window.locator("main form button[type=submit]").click();
    }

    private static void check(Page window, String picture) {
        window.waitForLoadState();
        for (int width : new int[] {DESK_WIDTH, PHONE_WIDTH}) {
            window.setViewportSize(width, HEIGHT);
            Axe.assertNoViolation(window);
            assertThat((Integer) window.evaluate("document.documentElement.scrollWidth"))
                    .as("nothing to scroll sideways")
                    .isLessThanOrEqualTo(width);
            Browsers.screenshot(window, picture + "-" + width);
        }
        window.setViewportSize(DESK_WIDTH, HEIGHT);
    }
}
