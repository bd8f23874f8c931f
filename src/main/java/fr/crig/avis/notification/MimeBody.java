package fr.crig.avis.notification;

import jakarta.activation.DataHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimeUtility;
import jakarta.mail.util.ByteArrayDataSource;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;

/**
 * The parts of a message: {@code mixed { alternative { plain, html, calendar }, file }}. The invitation stands among the forms
 * of the text and last of them, with its method in the header: what Outlook, Gmail and Thunderbird want before they show it
 * as one (RFC 6047).
 */
final class MimeBody {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final MimeMultipart forms = new MimeMultipart("alternative");
    private final MimeMultipart whole = new MimeMultipart("mixed");

    MimeBody(String text, String html) throws MessagingException {
        forms.addBodyPart(text(text, "plain"));
        forms.addBodyPart(text(html, "html"));
        var body = new MimeBodyPart();
        body.setContent(forms);
        whole.addBodyPart(body);
    }

    private static MimeBodyPart text(String content, String subtype) throws MessagingException {
        var part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        return part;
    }

    void invite(CalendarPart calendar) throws MessagingException {
        String type = "text/calendar; method=%s; charset=UTF-8".formatted(calendar.method());
        byte[] content = calendar.content().getBytes(StandardCharsets.UTF_8);
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
        forms.addBodyPart(part);
    }

    void attach(String name, byte[] content) throws MessagingException, UnsupportedEncodingException {
        var part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, "application/pdf")));
        part.setFileName(MimeUtility.encodeText(name, UTF_8, null));
        part.setDisposition(MimeBodyPart.ATTACHMENT);
        whole.addBodyPart(part);
    }

    MimeMultipart whole() {
        return whole;
    }
}
