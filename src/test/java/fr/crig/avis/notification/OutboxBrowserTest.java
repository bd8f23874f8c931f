package fr.crig.avis.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.crig.avis.notification.NoticeFixtures.notice;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.notification.DeliveryFailure.Kind;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

class OutboxBrowserTest extends BrowserTest {

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Notices notices;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void openAccountsAndRefuseAMessage() {
        accounts.openAll();
        transaction.executeWithoutResult(status -> outbox.put(
                Announcement.of(NoticeFixtures.RECEIPT, NoticeFixtures.FACTS),
                java.util.List.of(NoticeFixtures.agent("bon@crig.example"))));
        Notice refused = notice(NoticeFixtures.RECEIPT, NoticeFixtures.agent("faux@crig.example"), "<2@crig.example>");
        refused.refused(new DeliveryFailure(Kind.ADDRESS_REFUSED, "550 unknown user"));
        notices.save(refused);
    }

    @Test
    void mendsAnAddressAndSendsAgain() {
        signIn("secretariat", TestAccounts.PASSWORD);
        page.navigate("/administration/envois");
        check("outbox");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Messages non remis"))
                .click();
        check("outbox-undelivered");
        page.locator("tbody a").click();
        check("outbox-resend");
        page.locator("input[name=address]").fill("juste@crig.example");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Renvoyer"))
                .click();

        assertThat(page.locator(".flash")).containsText("juste@crig.example");
        check("outbox-resent");
    }

    @Test
    void readsAMessageAsItsRecipientDoes() {
        signIn("admin", TestAccounts.PASSWORD);
        page.navigate("/administration/envois");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("PCRS image"))
                .click();
        check("outbox-notice");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("mis en page"))
                .click();

        assertThat(page.locator("h1")).containsText("D-2026-0042");
        assertThat(page.locator(".open")).hasCSS("background-color", "rgb(31, 58, 147)");
        Browsers.screenshot(page, "mail");
    }

    /** Laid out in a page of its own: the sandbox of the other one lets no script in, axe's neither. */
    @Test
    void writesMailsThatEveryoneCanRead() {
        page.setContent(notices.findById(1L).orElseThrow().bodyHtml());

        Axe.assertNoViolation(page);
    }

    private void check(String picture) {
        Axe.assertNoViolation(page);
        Browsers.screenshot(page, picture);
    }
}
