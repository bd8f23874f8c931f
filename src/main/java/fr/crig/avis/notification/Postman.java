package fr.crig.avis.notification;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.notification.DeliveryFailure.Kind;
import fr.crig.avis.shared.MailAddress;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Gives a notice to the mail server, if there is one. */
@Component
class Postman {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final ObjectProvider<JavaMailSender> sender;
    private final ObjectProvider<AttachmentSource> attachments;
    private final PersonalLinks links;
    private final Committee committee;
    private final String baseUrl;
    private final String host;

    Postman(
            ObjectProvider<JavaMailSender> sender,
            ObjectProvider<AttachmentSource> attachments,
            PersonalLinks links,
            Committee committee,
            @Value("${spring.mail.host:}") String host) {
        this.sender = sender;
        this.attachments = attachments;
        this.links = links;
        this.committee = committee;
        this.baseUrl = committee.baseUrl();
        this.host = host;
    }

    boolean hasServer() {
        return StringUtils.hasText(host);
    }

    /** @throws DeliveryException if no server took it */
    void send(Notice notice, LastFile last) throws DeliveryException {
        if (!MailAddress.isValid(notice.recipient())) {
            throw new DeliveryException(new DeliveryFailure(Kind.ADDRESS_REFUSED, notice.recipient()), null);
        }
        try {
            JavaMailSender server = sender.getObject();
            server.send(write(notice, server.createMimeMessage(), last));
        } catch (RuntimeException | MessagingException | UnsupportedEncodingException e) {
            // Whatever it is: an exception let through would be attempted without end, and shown to nobody.
            throw new DeliveryException(SmtpVerdict.on(e), e);
        }
    }

    private MimeMessage write(Notice notice, MimeMessage message, LastFile last)
            throws MessagingException, UnsupportedEncodingException, DeliveryException {
        CommitteeProperties.Secretariat secretariat = committee.secretariat();
        message.setFrom(address(secretariat.email(), secretariat.name()));
        message.setRecipient(RecipientType.TO, address(notice.recipient(), notice.recipientName()));
        message.setSubject(notice.subject(), UTF_8);
        message.setContent(body(notice, last).whole());
        message.setHeader("Message-ID", notice.messageId());
        // Absence notices are not answers (RFC 3834).
        message.setHeader("Auto-Submitted", "auto-generated");
        if (notice.unsubscribe().isPresent()) {
            unsubscribe(notice.unsubscribe().get(), message);
        }
        return message;
    }

    private static InternetAddress address(String email, String name) throws UnsupportedEncodingException {
        return new InternetAddress(MailAddress.ascii(email), name, UTF_8);
    }

    /** A button of the mail program itself (RFC 8058): of a digest only, for what has to be told is not ended with a click. */
    private void unsubscribe(UUID token, MimeMessage message) throws MessagingException {
        message.setHeader("List-Unsubscribe", "<" + baseUrl + UnsubscribeController.path(token) + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    private MimeBody body(Notice notice, LastFile last)
            throws MessagingException, UnsupportedEncodingException, DeliveryException {
        UnaryOperator<String> link = links.of(notice);
        var body = new MimeBody(link.apply(notice.bodyText()), MailStyle.on(link.apply(notice.bodyHtml())));
        if (notice.calendar().isPresent()) {
            body.invite(notice.calendar().get());
        }
        if (notice.attachment().isPresent()) {
            AttachedFile file = notice.attachment().get();
            body.attach(file.name(), content(file, last));
        }
        return body;
    }

    private byte[] content(AttachedFile file, LastFile last) throws DeliveryException {
        try {
            return last.fetch(file.source(), this::fetch).orElseThrow();
        } catch (RuntimeException e) {
            // Whatever it is, it ends as a failed attempt: an exception let through would be repeated without end.
            throw new DeliveryException(new DeliveryFailure(Kind.ATTACHMENT_MISSING, file.source()), e);
        }
    }

    private Optional<byte[]> fetch(String file) {
        return attachments
                .orderedStream()
                .map(source -> source.fetch(file))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
