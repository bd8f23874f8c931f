package fr.crig.avis.notification;

import static fr.crig.avis.notification.NoticeFixtures.REFERENCE;
import static fr.crig.avis.notification.NoticeFixtures.notice;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.notification.DeliveryFailure.Kind;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Deliveries;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class OutboxPagesTest extends ApplicationTest {

    private static final String MENDED = "juste@crig.example";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Notices notices;

    @Autowired
    private Journal journal;

    @Autowired
    private Deliveries deliveries;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void showsEveryMessageNewestFirst() {
        kept("premier@crig.example", "<1@crig.example>");
        refused("second@crig.example", "<2@crig.example>");

        assertThat(get("admin", "/administration/envois"))
                .hasStatusOk()
                .bodyText()
                .containsSubsequence("second@crig.example", "Refusé", "premier@crig.example", "Conservé");
    }

    @Test
    void filtersByState() {
        kept("premier@crig.example", "<1@crig.example>");
        refused("second@crig.example", "<2@crig.example>");

        assertThat(get("admin", "/administration/envois?etat=KEPT"))
                .bodyText()
                .contains("premier@crig.example")
                .doesNotContain("second@crig.example");
    }

    @Test
    void pagesALongList() {
        for (int i = 0; i < 21; i++) {
            kept("a" + i + "@crig.example", "<" + i + "@crig.example>");
        }

        assertThat(get("admin", "/administration/envois"))
                .bodyText()
                .contains("page=2", "a20@")
                .doesNotContain("a0@");
        assertThat(get("admin", "/administration/envois?page=2"))
                .bodyText()
                .contains("a0@")
                .doesNotContain("a20@");
    }

    @Test
    void saysThatAKeptMessageDidNotLeave() {
        Notice kept = kept("premier@crig.example", "<1@crig.example>");

        assertThat(get("secretariat", "/administration/envois/" + kept.id()))
                .hasStatusOk()
                .bodyText()
                .contains("Texte", "n’est pas parti");
    }

    /** It sees no request by the right to look after the mails. */
    @Test
    void showsTheAdministratorNoSubjectOfARequest() {
        Notice kept = kept("premier@crig.example", "<1@crig.example>");
        String page = "/administration/envois/" + kept.id();

        assertThat(get("admin", "/administration/envois"))
                .bodyText()
                .contains("premier@crig.example", "Message au sujet d’une demande")
                .doesNotContain("Sujet", "D-2026-0042");
        assertThat(get("admin", page))
                .hasStatusOk()
                .bodyText()
                .contains("premier@crig.example", "Message au sujet d’une demande", "n’est pas parti")
                .doesNotContain("Sujet", ">Texte<", "D-2026-0042", page + "/message");
        assertThat(get("admin", page + "/message")).hasStatus(404);
        assertThat(get("secretariat", "/administration/envois")).bodyText().contains("Sujet");
    }

    @Test
    void showsTheMessageAsReceivedWithNothingButItsStyle() {
        Notice kept = kept("premier@crig.example", "<1@crig.example>");

        assertThat(get("secretariat", "/administration/envois/" + kept.id() + "/message"))
                .hasStatusOk()
                .hasHeader(
                        "Content-Security-Policy",
                        "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'")
                .bodyText()
                .isEqualTo("<p>Texte</p>");
    }

    @ParameterizedTest
    @CsvSource({
        "admin, /administration/envois, 200",
        "secretariat, /administration/envois, 200",
        "agent.ign, /administration/envois, 403",
        "admin, /administration/envois/999, 404",
        "admin, /administration/envois/999/message, 404",
        "secretariat, /secretariat/envois, 200",
        "admin, /secretariat/envois, 404",
        "agent.ign, /secretariat/envois, 404",
        "membre.ign, /secretariat/envois, 404",
        "secretariat, /secretariat/envois/999, 404"
    })
    void opensToThoseConcernedOnly(String username, String path, int status) {
        assertThat(get(username, path)).hasStatus(status);
    }

    @Test
    void tellsTheSecretariatWhyAMessageDidNotArrive() {
        kept("premier@crig.example", "<1@crig.example>");
        Notice refused = refused("faux@crig.example", "<2@crig.example>");

        assertThat(get("secretariat", "/secretariat/envois"))
                .bodyText()
                .contains("faux@crig.example", "L’adresse est fausse")
                .doesNotContain("premier@crig.example");
        assertThat(get("secretariat", "/secretariat/envois/" + refused.id()))
                .bodyText()
                .contains("value=\"faux@crig.example\"", "550 unknown user");
    }

    @Test
    void showsNoFormForWhatDidNotFail() {
        Notice kept = kept("premier@crig.example", "<1@crig.example>");

        assertThat(get("secretariat", "/secretariat/envois/" + kept.id())).hasStatus(404);
    }

    @Test
    void sendsAgainToTheMendedAddressAndJournalsIt() {
        Notice refused = refused("faux@crig.example", "<2@crig.example>");

        assertThat(resend("secretariat", refused, " " + MENDED + " "))
                .hasStatus(302)
                .redirectedUrl()
                .isEqualTo("/secretariat/envois");
        deliveries.runDue();
        assertThat(mailbox.to(MENDED)).hasSize(1);
        assertThat(read(refused).state()).isEqualTo(NoticeState.SENT);
        assertThat(journal.of(REFERENCE.value())).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("notice.resent");
            assertThat(entry.detail()).contains("faux@crig.example", MENDED);
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "juste", "a@b.example, c@d.example", "<script>@crig.example"})
    void keepsWhatWasTypedWhenItIsNoAddress(String typed) {
        Notice refused = refused("faux@crig.example", "<2@crig.example>");

        assertThat(resend("secretariat", refused, typed))
                .hasStatus(422)
                .bodyText()
                .contains("n’est pas une adresse de messagerie valide")
                .doesNotContain("<script>@");
        assertThat(read(refused).state()).isEqualTo(NoticeState.REFUSED);
        assertThat(deliveries.waiting()).isZero();
    }

    @Test
    void sendsNoSecondCopyToAnAddressThatGotIt() {
        kept(MENDED, "<1@crig.example>");
        Notice refused = refused("faux@crig.example", "<2@crig.example>");

        assertThat(resend("secretariat", refused, MENDED))
                .hasStatus(422)
                .bodyText()
                .contains("déjà été adressé");
        assertThat(read(refused).recipient()).isEqualTo("faux@crig.example");
    }

    @Test
    void noticesThatSomebodyElseSentItAgain() {
        Notice refused = refused("faux@crig.example", "<2@crig.example>");
        resend("secretariat", refused, MENDED);

        assertThat(resend("secretariat", refused, "autre@crig.example"))
                .hasStatus(409)
                .bodyText()
                .contains("value=\"autre@crig.example\"");
        deliveries.runDue();
        assertThat(mailbox.all()).hasSize(1);
    }

    @Test
    void letsNobodyElseSendAgain() {
        Notice refused = refused("faux@crig.example", "<2@crig.example>");

        assertThat(resend("admin", refused, MENDED)).hasStatus(404);
        assertThat(resend("agent.ign", refused, MENDED)).hasStatus(404);
        assertThat(read(refused).state()).isEqualTo(NoticeState.REFUSED);
    }

    private Notice kept(String recipient, String messageId) {
        Notice notice = notice(NoticeFixtures.RECEIPT, NoticeFixtures.agent(recipient), messageId);
        notice.kept();
        return notices.save(notice);
    }

    private Notice refused(String recipient, String messageId) {
        Notice notice = notice(NoticeFixtures.RECEIPT, NoticeFixtures.agent(recipient), messageId);
        notice.refused(new DeliveryFailure(Kind.ADDRESS_REFUSED, "550 unknown user"));
        return notices.save(notice);
    }

    private Notice read(Notice notice) {
        return notices.findById(notice.id()).orElseThrow();
    }

    private MvcTestResult get(String username, String path) {
        return mvc.get().uri(path).with(accounts.signedIn(username)).exchange();
    }

    private MvcTestResult resend(String username, Notice notice, String address) {
        return mvc.post()
                .uri("/secretariat/envois/" + notice.id())
                .param("version", String.valueOf(notice.version()))
                .param("address", address)
                .with(accounts.signedIn(username))
                .with(csrf())
                .exchange();
    }
}
