package fr.crig.avis.notification;

import fr.crig.avis.shared.OneLine;

/**
 * Why an attempt failed, in a kind the secretariat can be told plainly and in the server's own words.
 *
 * @param detail at most {@value #LONGEST_DETAIL} characters
 */
record DeliveryFailure(Kind kind, String detail) {

    static final int LONGEST_DETAIL = 1000;

    enum Kind {
        /** The address is wrong, or its server does not want it. */
        ADDRESS_REFUSED(true),
        /** The server does not want this message or its sender. */
        MESSAGE_REFUSED(true),
        /** The server is down, slow, silent, or asks to come back. */
        UNREACHABLE(false),
        /** The server does not let us in: a matter of configuration. */
        LOGIN_REFUSED(false),
        /** What was to be attached cannot be read. */
        ATTACHMENT_MISSING(false);

        private final boolean forGood;

        Kind(boolean forGood) {
            this.forGood = forGood;
        }
    }

    DeliveryFailure {
        detail = OneLine.shortened(detail, LONGEST_DETAIL);
    }

    boolean isForGood() {
        return kind.forGood;
    }
}
