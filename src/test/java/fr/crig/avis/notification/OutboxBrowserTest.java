package fr.crig.avis.notification;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static fr.crig.avis.notification.NoticeFixtures.notice;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.notification.DeliveryFailure.Kind;
import fr.crig.avis.notification.Recipient.Capacity;
import fr.crig.avis.support.Axe;
import fr.crig.avis.support.BrowserTest;
import fr.crig.avis.support.Browsers;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
    private MailComposer composer;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionTemplate transaction;

    @BeforeEach
    void openAccountsAndRefuseAMessage() {
        accounts.openAll();
        transaction.executeWithoutResult(status -> outbox.put(
                Announcement.of(NoticeFixtures.RECEIPT, NoticeFixtures.FACTS),
                List.of(NoticeFixtures.agent("bon@crig.example"))));
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
        signIn("secretariat", TestAccounts.PASSWORD);
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
        page.setContent(MailStyle.on(notices.findById(1L).orElseThrow().bodyHtml()));

        Axe.assertNoViolation(page);
    }

    @Test
    void writesLettersAndDigestsThatEveryoneCanRead() {
        Announcement letter = Announcement.once(NoticeEvent.COMPLETION_ASKED, NoticeFixtures.FACTS)
                .due(LocalDate.of(2026, 4, 12))
                .quoting("Il manque la note.\n\nLe plan ne s’équilibre pas.")
                .with(List.of(Detail.of("applicant", "Syndicat d’énergies de l’Aude")));
        DigestLine line = new DigestLine("Demande D-2026-0042", "Avis à donner", "/demandes/D-2026-0042", true);
        Digest digest = new Digest(List.of(new Digest.Group(line.about(), List.of(line, line))), UUID.randomUUID());
        Announcement gathered = Announcement.once(NoticeEvent.DIGEST, new DigestFacts(LocalDate.of(2026, 4, 1)))
                .saying(2)
                .with(Enclosed.of(digest));

        Recipient reader = new Recipient("membre@crig.example", "Membre", Capacity.READER, "", "membre.ign");
        page.setContent(MailStyle.on(composer.compose(letter, NoticeFixtures.agent("agent@crig.example"))
                .html()));
        check("mail-letter");
        page.setContent(MailStyle.on(composer.compose(gathered, reader).html()));
        check("mail-digest");
    }

    private void check(String picture) {
        Axe.assertNoViolation(page);
        Browsers.screenshot(page, picture);
    }
}
