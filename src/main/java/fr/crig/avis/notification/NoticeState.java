package fr.crig.avis.notification;

import java.util.List;
import java.util.stream.Stream;

/** How far a notice has come. Only {@link #PENDING} ones are ever attempted. */
public enum NoticeState {
    PENDING,
    /** It waits for its reader's digest. */
    GATHERED,
    /** A server took it. */
    SENT,
    /** No mail server is configured: it stayed here, readable by the administrator. */
    KEPT,
    /** The server refused it for good. */
    REFUSED,
    /** Attempted for too long. */
    ABANDONED,
    /** It left as a line of a digest. */
    DIGESTED,
    /** What it asked was done before the digest was made, or a reminder took its place. */
    OUTDATED,
    /** Its reader wants to be told nothing of its kind. */
    SILENCED;

    /** What is shown to the secretariat until it is sent again. */
    static final List<NoticeState> UNDELIVERED =
            Stream.of(values()).filter(NoticeState::isUndelivered).toList();

    /** Nothing more will happen to it. As a query names them. */
    static final List<String> SETTLED = Stream.of(SENT, KEPT, DIGESTED, OUTDATED, SILENCED)
            .map(NoticeState::name)
            .toList();

    /** Somebody must look at it, or its recipient will never know. */
    boolean isUndelivered() {
        return this == REFUSED || this == ABANDONED;
    }
}
