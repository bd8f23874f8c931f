package fr.crig.avis.notification;

import fr.crig.avis.storage.FileStore;
import java.io.ByteArrayOutputStream;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The agenda that was made for guests, {@code guest-agenda:<file>}, to go with the message that invites them. */
@Component
class GuestAttachment implements AttachmentSource {

    private static final Pattern SOURCE = Pattern.compile("guest-agenda:(\\d+)");

    private final FileStore files;

    GuestAttachment(FileStore files) {
        this.files = files;
    }

    static String source(long file) {
        return "guest-agenda:" + file;
    }

    @Override
    public Optional<byte[]> fetch(String source) {
        Matcher matcher = SOURCE.matcher(source);
        return matcher.matches() ? Optional.of(content(Long.parseLong(matcher.group(1)))) : Optional.empty();
    }

    private byte[] content(long file) {
        var content = new ByteArrayOutputStream();
        files.copyTo(file, content);
        return content.toByteArray();
    }
}
