package fr.crig.avis.notification;

import fr.crig.avis.convocation.ConvocationLookup;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/** The document of a convocation, {@code convocation:<meeting>:<sequence>}, to go with the message that announces it. */
@Component
class ConvocationAttachment implements AttachmentSource {

    private static final Pattern SOURCE = Pattern.compile("convocation:(\\d+):(\\d+)");

    private final ConvocationLookup convocations;

    ConvocationAttachment(ConvocationLookup convocations) {
        this.convocations = convocations;
    }

    static String source(long meeting, int sequence) {
        return "convocation:%d:%d".formatted(meeting, sequence);
    }

    @Override
    public Optional<byte[]> fetch(String source) {
        Matcher matcher = SOURCE.matcher(source);
        return matcher.matches()
                ? Optional.of(
                        convocations.document(Long.parseLong(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }
}
