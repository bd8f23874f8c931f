package fr.crig.avis.support;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A mail as its reader gets it, taken apart.
 *
 * @param text the plain text part, empty when there is none
 * @param html the HTML part, empty when there is none
 * @param calendar the invitation shown as such by mail programs, empty when there is none
 */
public record ReceivedMail(
        String from,
        List<String> to,
        String subject,
        String text,
        String html,
        String calendar,
        List<Attachment> attachments,
        MimeMessage message) {

    /** @param type media type without parameters, lower case */
    public record Attachment(String name, String type, byte[] content) {}

    static ReceivedMail of(MimeMessage message) {
        try {
            List<Leaf> leaves = new ArrayList<>();
            collect(message, leaves);
            return new ReceivedMail(
                    address(message.getFrom()[0]),
                    Arrays.stream(message.getAllRecipients())
                            .map(ReceivedMail::address)
                            .toList(),
                    message.getSubject(),
                    first(leaves, "text/plain"),
                    first(leaves, "text/html"),
                    first(leaves, "text/calendar"),
                    leaves.stream()
                            .filter(Leaf::isAttachment)
                            .map(Leaf::attachment)
                            .toList(),
                    message);
        } catch (MessagingException e) {
            throw new IllegalStateException("A mail that cannot be read", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(Part part, List<Leaf> leaves) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart multipart) {
            for (int i = 0; i < multipart.getCount(); i++) {
                BodyPart child = multipart.getBodyPart(i);
                collect(child, leaves);
            }
        } else {
            leaves.add(Leaf.of(part));
        }
    }

    private static String first(List<Leaf> leaves, String type) {
        return leaves.stream()
                .filter(leaf -> !leaf.isAttachment() && leaf.type().equals(type))
                .map(Leaf::text)
                .findFirst()
                .orElse("");
    }

    private static String address(jakarta.mail.Address address) {
        return ((InternetAddress) address).getAddress();
    }

    private record Leaf(String name, String type, Object content, byte[] bytes) {

        static Leaf of(Part part) throws MessagingException, IOException {
            String name = part.getFileName() == null ? null : MimeUtility.decodeText(part.getFileName());
            String type = part.getContentType().split(";")[0].trim().toLowerCase(java.util.Locale.ROOT);
            try (InputStream in = part.getInputStream()) {
                return new Leaf(name, type, part.getContent(), in.readAllBytes());
            }
        }

        boolean isAttachment() {
            return name != null;
        }

        Attachment attachment() {
            return new Attachment(name, type, bytes);
        }

        String text() {
            return content instanceof String string
                    ? string
                    : new String(bytes, java.nio.charset.StandardCharsets.UTF_8);
        }
    }
}
