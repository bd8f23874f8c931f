package fr.crig.avis.notification;

import fr.crig.avis.shared.OneLine;

/**
 * Who reads a message, and in which capacity: the message says why it was received.
 *
 * @param username of the account whose address it is; null for a mailbox, a body and a funder
 * @param signatory short name of the signatory it reads for; empty for the secretariat and a funder
 */
public record Recipient(String email, String name, Capacity capacity, String signatory, String username) {

    /** The name becomes part of a header. */
    public Recipient {
        name = OneLine.of(name);
    }

    /** A mailbox, or whoever has no account. */
    Recipient(String email, String name, Capacity capacity, String signatory) {
        this(email, name, capacity, signatory, null);
    }

    /** Each is the end of a message key: the words may differ by capacity. */
    public enum Capacity {
        DEPOSITOR,
        AGENT,
        TITULAIRE,
        SUPPLEANT,
        MAILBOX,
        /** Whoever the committee writes to, or wrote to, at this address. */
        BODY,
        FUNDER,
        SECRETARIAT,
        /** Of a meeting; it has no account. */
        GUEST,
        /** Of an account. */
        OWNER,
        /** For access; it has no account. */
        ASKER,
        /** Of a digest. */
        READER,
        /** Of the journal's digests. */
        CUSTODIAN,
        /** Who runs the service. */
        ADMINISTRATOR
    }
}
