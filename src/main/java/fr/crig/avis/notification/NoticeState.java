package fr.crig.avis.notification;

/** How far a notice has come. Only {@link #PENDING} ones are ever attempted. */
public enum NoticeState {
    PENDING,
    /** A server took it. */
    SENT,
    /** No mail server is configured: it stayed here, readable by the administrator. */
    KEPT,
    /** The server refused it for good. */
    REFUSED,
    /** Attempted for too long. */
    ABANDONED;

    /** Somebody must look at it, or its recipient will never know. */
    boolean isUndelivered() {
        return this == REFUSED || this == ABANDONED;
    }
}
