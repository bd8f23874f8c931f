package fr.crig.avis.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What one wants to be told, chosen in a real browser. */
class PreferencePagesTest extends BrowserTest {

    private static final int[] WIDTHS = {1280, 960, 375};
    private static final int HEIGHT = 800;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private PreferenceDesk preferences;

    @Autowired
    private Notices notices;

    @Autowired
    private JdbcTemplate jdbc;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void areChosenFromOnesOwnMenu() {
        signIn("membre.ign", TestAccounts.PASSWORD);
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mon compte"))
                .click();
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Mes messages"))
                .click();
        assertThat(page.getByLabel("Suite donnée")).hasCount(0);
        assertThat(page.getByLabel("Avis à donner")).hasValue("AT_ONCE");
        check("messages");

        page.getByLabel("Avis à donner").selectOption("MONDAYS");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Enregistrer"))
                .click();

        assertThat(page.locator(".flash")).containsText("Votre choix est enregistré");
        assertThat(page.getByLabel("Avis à donner")).hasValue("MONDAYS");
        assertThat(preferences.of(accounts.actor("membre.ign")).get(NoticeKind.OPINIONS))
                .isEqualTo(Rhythm.MONDAYS);
    }

    @Test
    void sayThatThereIsNothingToChoose() {
        signIn("secretariat", TestAccounts.PASSWORD);
        page.navigate("/compte/messages");

        assertThat(page.locator("main")).containsText("il n’y a rien à choisir");
        check("messages-aucun");
    }

    @Test
    void endADigestWithoutLoggingIn() {
        UUID token = UUID.randomUUID();
        Notice digest = NoticeFixtures.notice();
        digest.endWith(token);
        Notice kept = notices.save(digest);
        jdbc.update("update notice set username = 'membre.ign' where id = ?", kept.id());
        jdbc.update("insert into notice_preference values ('membre.ign', 'OPINIONS', 'MONDAYS')");
        page.navigate("/desabonnement?jeton=" + token);
        check("desabonnement");

        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Ne plus le recevoir"))
                .click();

        assertThat(page.locator(".notice")).containsText("Vous ne recevrez plus ce récapitulatif");
        assertThat(preferences.of(accounts.actor("membre.ign")).get(NoticeKind.OPINIONS))
                .isEqualTo(Rhythm.NEVER);
    }

    private void check(String picture) {
        for (int width : WIDTHS) {
            page.setViewportSize(width, HEIGHT);
            Axe.assertNoViolation(page);
            Browsers.screenshot(page, picture + "-" + width);
        }
    }
}
