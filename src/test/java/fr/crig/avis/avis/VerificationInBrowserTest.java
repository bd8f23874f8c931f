package fr.crig.avis.avis;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.FilePayload;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import fr.crig.avis.support.Samples;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/** Somebody without an account holds a file, and learns whether it is the avis: true, replaced, altered, or of nobody. */
class VerificationInBrowserTest extends BrowserTest {

    private static final int PHONE = 375;
    private static final int HEIGHT = 900;

    @Autowired
    private AvisReader reader;

    @Autowired
    private RectificationDesk rectifications;

    private AvisSteps steps;

    @BeforeEach
    void findTheSteps(@Autowired AutowireCapableBeanFactory beans) {
        steps = beans.createBean(AvisSteps.class);
    }

    @Test
    void tellsATrueCopyFromAnAlteredOneAndFromOneThatWasReplaced() {
        Avis avis = steps.recorded();
        byte[] pdf = reader.document(avis.number()).orElseThrow();
        byte[] record = avis.json().getBytes(StandardCharsets.UTF_8);
        String address = "/verifier/" + avis.content().formalities().code();
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> sent.add(request.method() + " " + request.postData()));

        page.setViewportSize(PHONE, HEIGHT);
        page.navigate(address);
        look("vierge");
        choose(pdf);
        assertThat(verdict()).containsText("authentique");
        assertThat(verdict()).containsText("l’avis est en vigueur");
        look("vrai");
        choose(record);
        assertThat(verdict()).containsText("l’avis est en vigueur");

        pdf[pdf.length / 2] ^= 1;
        choose(pdf);
        assertThat(verdict()).containsText("n’est pas le document");
        look("altere");
        pdf[pdf.length / 2] ^= 1;

        assertThat(page.locator("body").innerText())
                .doesNotContain(
                        avis.number(), avis.content().title(), avis.reference().value());
        assertThat(sent).isNotEmpty().allMatch("GET null"::equals);

        replace(avis);
        page.navigate(address.toLowerCase(Locale.ROOT));
        choose(pdf);
        assertThat(verdict()).containsText("un autre l’a remplacé");
        look("remplace");
    }

    /** Whoever has no script types what a tool says, in its capitals and spaces. */
    @Test
    void takesATypedHashToo() {
        Avis avis = steps.recorded();
        page.navigate("/verifier/" + avis.content().formalities().code());
        page.locator("#empreinte").fill(" " + avis.sha256().toUpperCase(Locale.ROOT) + " ");
        page.locator("main button[type=submit]").click();
        assertThat(verdict()).containsText("authentique");
    }

    @Test
    void saysOfACodeOfNobodyThatItIsUnknown() {
        Response answer = page.navigate("/verifier/AAAAAAAAAAAAAAAAAAAAAAAAAA?empreinte=0");
        assertThat(answer.status()).isEqualTo(404);
        assertThat(page.locator("main")).containsText("Aucun avis ne porte ce code");
        assertThat(page.locator("form")).hasCount(0);
        look("inconnu");
    }

    private void replace(Avis mistaken) {
        var form = new RectificationForm();
        form.reason = "La réserve 2 cite un standard qui n’existe plus.";
        form.way = "MEETING";
        rectifications.ask(Samples.SECRETARIAT, mistaken.number(), form);
        jobs.runDue(mistaken.reference().value());
        steps.decide(mistaken.reference(), "Le comité est favorable, sous les réserves rectifiées.");
        jobs.runDue(mistaken.reference().value());
    }

    private Locator verdict() {
        return page.locator("[role=status]");
    }

    private void choose(byte[] content) {
        page.waitForNavigation(
                () -> page.locator("#file").setInputFiles(new FilePayload("avis.pdf", "application/pdf", content)));
    }

    private void look(String name) {
        Axe.assertNoViolation(page);
        Browsers.screenshot(page, "verification-" + name);
    }
}
