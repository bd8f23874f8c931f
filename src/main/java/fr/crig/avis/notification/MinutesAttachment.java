package fr.crig.avis.notification;

import fr.crig.avis.minutes.MinutesReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The document of minutes, as it was sent or as it was approved, to go with the message that announces it. */
@Component
class MinutesAttachment implements AttachmentSource {

    private static final Pattern SOURCE = Pattern.compile("minutes:(\\d{1,18}):(sent|approved)");

    private final MinutesReader minutes;

    MinutesAttachment(MinutesReader minutes) {
        this.minutes = minutes;
    }

    static String sent(long meeting) {
        return "minutes:" + meeting + ":sent";
    }

    static String approved(long meeting) {
        return "minutes:" + meeting + ":approved";
    }

    @Override
    public Optional<byte[]> fetch(String source) {
        Matcher asked = SOURCE.matcher(source);
        if (!asked.matches()) {
            return Optional.empty();
        }
        long meeting = Long.parseLong(asked.group(1));
        return asked.group(2).equals("sent") ? minutes.sentDocument(meeting) : minutes.approvedDocument(meeting);
    }
}
