package fr.crig.avis.signon;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import fr.crig.avis.support.SignOnProvider;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A person presses the button, waits for the secretariat, and presses it again. */
class SignOnInBrowserTest extends BrowserTest {

    @Autowired
    private TestAccounts accounts;

    @Test
    void letsAPersonInOnceTheSecretariatKnowsIt() {
        accounts.openAll();
        comeIn();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Votre demande d’accès est transmise au secrétariat");
        Axe.assertNoViolation(page);
        Browsers.screenshot(page, "connexion-fournisseur");

        Page secretariat = newWindow();
        signIn(secretariat, "secretariat", TestAccounts.PASSWORD);
        secretariat.getByText("Répondre à la demande d’accès de Claude Marty").click();
        Axe.assertNoViolation(secretariat);
        Browsers.screenshot(secretariat, "demandes-acces");
        secretariat.setViewportSize(375, 800);
        Browsers.screenshot(secretariat, "demandes-acces-375");
        secretariat.getByText("Relier au compte membre.ign").click();
        assertThat(secretariat.getByText("L’identité est reliée")).isVisible();

        comeIn();
        assertThat(page.getByText("Titulaire – IGN Occitanie").first()).isVisible();

        page.getByText("Se déconnecter").first().click();
        assertThat(page.getByText("Vous êtes déconnecté.")).isVisible();
        Axe.assertNoViolation(page);
        Browsers.screenshot(page, "deconnexion-fournisseur");
        page.setViewportSize(375, 800);
        Browsers.screenshot(page, "deconnexion-fournisseur-375");
        page.getByText("Se déconnecter aussi de Annuaire des agents").click();
        assertThat(page.getByText("Vous êtes aussi déconnecté")).isVisible();
    }

    private void comeIn() {
        SignOnProvider.next(
                SignOnProvider.AGENTS,
                "s-1",
                Map.of("given_name", "Claude", "family_name", "Marty", "email", "membre.ign@crig.example"));
        page.navigate("/connexion");
        page.getByText("Se connecter avec Annuaire des agents").click();
    }
}
