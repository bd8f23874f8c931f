package fr.crig.avis.notification;

/**
 * A file that goes with a message. It is read when the message leaves, not copied into the outbox.
 *
 * @param name as the recipient sees it
 * @param source what an {@link AttachmentSource} finds it by, for example {@code avis:CRIG-OCC-2026-007}
 */
public record AttachedFile(String name, String source) {}
