package fr.crig.avis.notification;

import fr.crig.avis.avis.AvisReader;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The document of an avis, {@code avis:<number>}, to go with the message that announces it. */
@Component
class AvisAttachment implements AttachmentSource {

    private static final String SCHEME = "avis:";

    private final AvisReader avis;

    AvisAttachment(AvisReader avis) {
        this.avis = avis;
    }

    @Override
    public Optional<byte[]> fetch(String source) {
        return source.startsWith(SCHEME) ? avis.document(source.substring(SCHEME.length())) : Optional.empty();
    }
}
