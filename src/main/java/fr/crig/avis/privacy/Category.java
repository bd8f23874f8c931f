package fr.crig.avis.privacy;

/**
 * What is kept of people for a time (RGPD, art. 5). Avis, minutes, requests and journal are none of these: they are public archives. Why each
 * is kept so long is told by {@code privacy.why.<name>}.
 */
public enum Category {
    /** The person whose account it was is erased. */
    CLOSED_ACCOUNT(true),
    /** Whoever was invited never came. */
    UNUSED_ACCOUNT(true),
    /** Drafts whose author's account is closed. */
    DRAFT(true),
    /** Of guests and of those convened, once a meeting is over and its minutes are approved. */
    MEETING_ADDRESS(true),
    /** Of people whom another service vouched for, and who got no account. */
    ACCESS_REQUEST(true),
    /** Mails that left. */
    NOTICE(false),
    /** Links to choose a password, used or expired. */
    LINK(false),
    /** Wrong passwords, by address. */
    LOGIN_ATTEMPT(false);

    private final boolean announced;

    Category(boolean announced) {
        this.announced = announced;
    }

    /** Whether the administrator is told before it goes: somebody might still want it. */
    public boolean isAnnounced() {
        return announced;
    }
}
