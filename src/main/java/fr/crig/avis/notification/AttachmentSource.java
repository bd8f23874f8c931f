package fr.crig.avis.notification;

import java.util.Optional;

/** Where the files attached to messages are read from, at the moment of sending. */
@FunctionalInterface
public interface AttachmentSource {

    /**
     * @param source for example {@code avis:CRIG-OCC-2026-007}
     * @return the bytes of a PDF; empty if this source knows nothing of it
     */
    Optional<byte[]> fetch(String source);
}
