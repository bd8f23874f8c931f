package fr.crig.avis.notification;

import static fr.crig.avis.notification.NoticeFixtures.notice;
import static fr.crig.avis.notification.NoticeFixtures.postman;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import fr.crig.avis.notification.DeliveryFailure.Kind;
import jakarta.mail.Multipart;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostmanTest {

    @RegisterExtension
    static final GreenMailExtension MAIL = new GreenMailExtension(
                    new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
            .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());

    @Test
    void sendsBothFormsUnderTheIdOfTheNotice() throws Exception {
        send(notice());
        send(notice());

        assertThat(MAIL.getReceivedMessages()).hasSize(2).allSatisfy(message -> {
            assertThat(message.getMessageID()).isEqualTo("<1234@crig.example>");
            assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(message.getFrom()[0].toString()).contains("secretariat@crig.example");
            assertThat(raw(message)).contains("text/plain; charset=UTF-8", "text/html; charset=UTF-8");
        });
    }

    @Test
    void attachesTheFileOfTheFirstSourceThatKnowsIt() throws Exception {
        Notice notice = notice("agent@crig.example", "Sujet", new AttachedFile("CRIG-OCC-2026-007.pdf", "avis:7"));

        postman(MAIL.getSmtp().getPort(), source -> Optional.empty(), source -> Optional.of(new byte[] {1, 2}))
                .send(notice, new LastFile());

        Multipart parts = (Multipart) MAIL.getReceivedMessages()[0].getContent();
        assertThat(parts.getBodyPart(1).getFileName()).isEqualTo("CRIG-OCC-2026-007.pdf");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("application/pdf");
    }

    /** Mail programs look for the invitation among the forms of the text, last, with its method in the header. */
    @Test
    void putsTheInvitationAmongTheFormsOfTheText() throws Exception {
        Notice notice = notice("agent@crig.example", "Sujet", new AttachedFile("Convocation été.pdf", "avis:7"));
        notice.invite(new CalendarPart("REQUEST", "BEGIN:VCALENDAR\r\nSUMMARY:Réunion œuvrée 🗺\r\n"));

        postman(MAIL.getSmtp().getPort(), source -> Optional.of(new byte[] {1, 2}))
                .send(notice, new LastFile());

        MimeMessage message = MAIL.getReceivedMessages()[0];
        Multipart whole = (Multipart) message.getContent();
        assertThat(whole.getContentType()).startsWith("multipart/mixed");
        assertThat(whole.getCount()).isEqualTo(2);
        Multipart forms = (Multipart) whole.getBodyPart(0).getContent();
        assertThat(forms.getContentType()).startsWith("multipart/alternative");
        assertThat(forms.getCount()).isEqualTo(3);
        assertThat(forms.getBodyPart(0).isMimeType("text/plain")).isTrue();
        assertThat(forms.getBodyPart(1).isMimeType("text/html")).isTrue();
        ContentType calendar = new ContentType(forms.getBodyPart(2).getContentType());
        assertThat(calendar.getBaseType()).isEqualTo("text/calendar");
        assertThat(calendar.getParameter("method")).isEqualTo("REQUEST");
        assertThat(calendar.getParameter("charset")).isEqualTo("UTF-8");
        assertThat(forms.getBodyPart(2).getFileName()).isNull();
        assertThat(forms.getBodyPart(2).getInputStream().readAllBytes())
                .isEqualTo(notice.calendar().orElseThrow().content().getBytes(StandardCharsets.UTF_8));
        assertThat(MimeUtility.decodeText(whole.getBodyPart(1).getFileName())).isEqualTo("Convocation été.pdf");
    }

    /** It is not kept with the message: half of it would be the same in each. */
    @Test
    void putsTheStyleOnWhenItSends() throws Exception {
        Mail mail = new Mail("Sujet", "Texte", "<html><head></head><body><p class=\"due\">Texte</p></body></html>");
        Notice notice = Notice.of(
                NoticeFixtures.RECEIPT,
                NoticeFixtures.agent("agent@crig.example"),
                mail,
                null,
                "<1@crig.example>",
                NoticeFixtures.NOW);

        send(notice);

        Multipart whole = (Multipart) MAIL.getReceivedMessages()[0].getContent();
        Multipart forms = (Multipart) whole.getBodyPart(0).getContent();
        assertThat(forms.getBodyPart(1).getContent().toString())
                .containsSubsequence("<head><style>", ".due { font-weight: bold; }", "</style>", "</head><body>");
        assertThat(notice.bodyHtml()).isEqualTo(mail.html());
    }

    @Test
    void sendsNothingWithoutTheFileItAnnounces() {
        Notice notice = notice("agent@crig.example", "Sujet", new AttachedFile("a.pdf", "avis:7"));

        assertThat(failure(postman(MAIL.getSmtp().getPort()), notice).kind()).isEqualTo(Kind.ATTACHMENT_MISSING);
        assertThat(failure(
                                postman(MAIL.getSmtp().getPort(), source -> {
                                    throw new IllegalStateException("no PDF today");
                                }),
                                notice)
                        .kind())
                .isEqualTo(Kind.ATTACHMENT_MISSING);
        assertThat(MAIL.getReceivedMessages()).isEmpty();
    }

    @Test
    void letsNoTitleAddAHeader() throws Exception {
        send(notice("agent@crig.example", "Titre\r\nBcc: espion@crig.example\r\n\r\nCorps", null));

        MimeMessage message = MAIL.getReceivedMessages()[0];
        assertThat(MAIL.getReceivedMessages()).hasSize(1);
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(message.getSubject()).isEqualTo("Titre Bcc: espion@crig.example Corps");
    }

    @Test
    void letsNoNameAddAHeader() throws Exception {
        Recipient forger = new Recipient(
                "agent@crig.example", "Nom\r\nBcc: espion@crig.example\r\n\r\nCorps", Recipient.Capacity.AGENT, "");
        send(NoticeFixtures.notice(NoticeFixtures.RECEIPT, forger, "<1234@crig.example>"));

        MimeMessage message = MAIL.getReceivedMessages()[0];
        assertThat(message.getHeader("Bcc")).isNull();
        assertThat(forger.name()).isEqualTo("Nom Bcc: espion@crig.example Corps");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"pas une adresse", "a@b.example\r\nBcc: c@d.example", "a@b.example, c@d.example", "é@b.example"})
    void refusesWhatIsNoAddressBeforeAskingAnyServer(String address) {
        DeliveryFailure failure = failure(postman(MAIL.getSmtp().getPort()), notice(address, "Sujet", null));

        assertThat(failure.kind()).isEqualTo(Kind.ADDRESS_REFUSED);
        assertThat(failure.isForGood()).isTrue();
    }

    /** To a real server, in whose words the address is no link: nothing is encoded but the domain. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "sig.100%@mairie.example, sig.100%@mairie.example",
                "\"sig crig\"@mairie.example, \"sig crig\"@mairie.example",
                "a&b=c/d?e#f@mairie.example, a&b=c/d?e#f@mairie.example",
                "a@mairie-château.example, a@xn--mairie-chteau-qeb.example"
            })
    void writesToOddAddresses(String address, String asked) throws Exception {
        send(notice(address, "Sujet", null));

        assertThat(MAIL.getReceivedMessages()).singleElement().satisfies(message -> {
            assertThat(((InternetAddress) message.getAllRecipients()[0]).getAddress())
                    .isEqualTo(asked);
            assertThat(MAIL.getReceivedMessagesForDomain(asked)).hasSize(1);
        });
    }

    /** An exception let through would be attempted without end, and shown to nobody. */
    @Test
    void endsWhateverHappensAsAFailedAttempt() {
        DeliveryFailure failure = failure(NoticeFixtures.postmanThatFails("no message today"), notice());

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure.detail()).isEqualTo("no message today");
    }

    @ParameterizedTest
    @CsvSource({
        "RCPT, 550 5.1.1 unknown user, ADDRESS_REFUSED",
        "RCPT, 553 bad mailbox name, ADDRESS_REFUSED",
        "RCPT, 450 4.2.0 greylisted, UNREACHABLE",
        "RCPT, 452 4.2.2 mailbox full, UNREACHABLE",
        "MAIL, 550 5.7.1 sender not welcome, MESSAGE_REFUSED",
        "MAIL, 530 5.7.0 authentication required, LOGIN_REFUSED",
        "MAIL, 451 later, UNREACHABLE",
        "DATA, 554 5.6.0 no, MESSAGE_REFUSED",
        "DONE, 554 5.7.1 looks like spam, MESSAGE_REFUSED",
        "DONE, 452 disk full, UNREACHABLE"
    })
    void understandsWhatTheServerMeans(String command, String answer, Kind kind) {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer().answering(command, answer)) {
            DeliveryFailure failure = failure(postman(server.port()), notice());

            assertThat(failure.kind()).isEqualTo(kind);
            assertThat(failure.detail()).contains(answer.substring(0, 3));
        }
    }

    @Test
    void doesNotWaitForASilentServer() {
        try (ScriptedSmtpServer server = ScriptedSmtpServer.silent()) {
            Instant start = Instant.now();

            assertThat(failure(postman(server.port()), notice()).kind()).isEqualTo(Kind.UNREACHABLE);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
    }

    @Test
    void doesNotTakeALostFarewellForALostMessage() throws Exception {
        try (ScriptedSmtpServer server = new ScriptedSmtpServer().deafAfterMessage()) {
            postman(server.port()).send(notice(), new LastFile());

            assertThat(server.heard()).contains(".");
        }
    }

    @Test
    void saysThatNobodyListens() throws IOException {
        int closedPort;
        try (ServerSocket socket = new ServerSocket(0)) {
            closedPort = socket.getLocalPort();
        }

        DeliveryFailure failure = failure(postman(closedPort), notice());

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
        assertThat(failure.isForGood()).isFalse();
    }

    private static void send(Notice notice) throws DeliveryException {
        postman(MAIL.getSmtp().getPort()).send(notice, new LastFile());
    }

    private static DeliveryFailure failure(Postman postman, Notice notice) {
        return catchThrowableOfType(DeliveryException.class, () -> postman.send(notice, new LastFile()))
                .failure();
    }

    private static String raw(MimeMessage message) throws Exception {
        return new String(message.getRawInputStream().readAllBytes(), java.nio.charset.StandardCharsets.US_ASCII);
    }
}
