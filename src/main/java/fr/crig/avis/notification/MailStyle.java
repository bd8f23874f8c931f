package fr.crig.avis.notification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.springframework.core.io.ClassPathResource;

/**
 * How every mail looks. It is put on where a mail is read, and not kept with each: half of a short message would be its style,
 * and the database would compress it anew each time.
 */
final class MailStyle {

    private static final String END_OF_HEAD = "</head>";
    private static final String STYLE = "<style>\n%s</style>\n".formatted(read());

    private MailStyle() {}

    /** Mail programs want it in the message itself. */
    static String on(String html) {
        return html.replace(END_OF_HEAD, STYLE + END_OF_HEAD);
    }

    private static String read() {
        try {
            return new ClassPathResource("mail/notice.css").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
