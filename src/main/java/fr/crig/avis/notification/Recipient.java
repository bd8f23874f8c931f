package fr.crig.avis.notification;

import fr.crig.avis.shared.OneLine;

/**
 * Who reads a message, and in which capacity: the message says why it was received.
 *
 * @param signatory short name of the signatory it reads for; empty for the secretariat and a funder
 */
public record Recipient(String email, String name, Capacity capacity, String signatory) {

    /** The name becomes part of a header. */
    public Recipient {
        name = OneLine.of(name);
    }

    /** Each is the end of a message key: the words may differ by capacity. */
    public enum Capacity {
        DEPOSITOR,
        AGENT,
        TITULAIRE,
        SUPPLEANT,
        MAILBOX,
        FUNDER,
        SECRETARIAT
    }
}
