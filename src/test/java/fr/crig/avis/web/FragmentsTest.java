package fr.crig.avis.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The fragments that every page is made of, untouched and refused. */
class FragmentsTest extends BrowserTest {

    private static final List<String> FIELDS = List.of("Textarea", "Select", "Date", "Money", "File");

    @Autowired
    private TestAccounts accounts;

    @BeforeEach
    void openGallery() {
        accounts.openAll();
        signIn("agent.ign", TestAccounts.PASSWORD);
        page.navigate("/gallery");
    }

    @Test
    void areReadableByEveryReader() {
        checkAt(1280, "gallery");
        checkAt(360, "gallery");
        assertThat(page.getByText("dans 3 jours")).isVisible();
        assertThat(page.getByText("en retard de 2 jours")).isVisible();
        assertThat(page.getByText("Absent")).hasCount(0);
    }

    @Test
    void keepWhatWasTypedAndSayWhatIsWrongBesideEachField() {
        page.locator("#title").fill("<b>typed</b>");
        page.getByLabel("Textarea").fill("typed");
        page.getByLabel("Select").selectOption("MEMBER");
        page.locator("#chosen-AGENT").check();
        page.locator("#several-MEMBER").check();
        page.getByLabel("Checkbox", exactly()).check();
        page.getByLabel("Date").fill("2026-05-04");
        page.getByLabel("Money").fill("1 250,50 €");
        button("Primary").click();

        assertThat(page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK)).hasCount(9);
        for (String field : FIELDS) {
            Locator input = page.getByLabel(field, exactly());
            assertThat(input).hasAttribute("aria-invalid", "true");
            assertThat(input).hasAccessibleDescription(Pattern.compile("Choisissez au moins un rôle"));
        }
        assertThat(page.locator("#title")).hasValue("<b>typed</b>");
        assertThat(page.getByLabel("Textarea")).hasValue("typed");
        assertThat(page.getByLabel("Select")).hasValue("MEMBER");
        assertThat(page.locator("#chosen-AGENT")).isChecked();
        assertThat(page.locator("#several-MEMBER")).isChecked();
        assertThat(page.getByLabel("Checkbox", exactly())).isChecked();
        assertThat(page.getByLabel("Date")).hasValue("2026-05-04");
        assertThat(page.getByLabel("Money")).hasValue("1 250,50 €");
        checkAt(1280, "gallery-refused");
        checkAt(360, "gallery-refused");
    }

    @Test
    void countTheCharactersThatAreLeftAndCutNone() {
        page.getByLabel("Textarea").fill("quinze lettres.");
        assertThat(page.getByText("Il reste 5 caractères.")).isVisible();
        page.getByLabel("Textarea").fill("x".repeat(25));
        assertThat(page.getByText("Il y a 5 caractères de trop.")).isVisible();
        assertThat(page.getByLabel("Textarea")).hasValue("x".repeat(25));
    }

    @Test
    void sendAFormOnceHoweverOftenItsButtonIsClicked() {
        page.evaluate(
                "window.addEventListener('submit',"
                        + " event => { window.sent = (window.sent || 0) + (event.defaultPrevented ? 0 : 1); event.preventDefault(); })");
        button("Primary").click();
        button("Primary").click();
        assertThat(page.evaluate("window.sent")).isEqualTo(1);
    }

    private void checkAt(int width, String picture) {
        page.setViewportSize(width, 800);
        Axe.assertNoViolation(page);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
        Browsers.screenshot(page, picture + "-" + width);
    }

    private Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Page.GetByLabelOptions exactly() {
        return new Page.GetByLabelOptions().setExact(true);
    }
}
