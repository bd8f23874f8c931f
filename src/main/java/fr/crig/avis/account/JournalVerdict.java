package fr.crig.avis.account;

/**
 * What the check of the journal came to.
 *
 * @param lines in the chain
 * @param erased of which a person asked to have the words erased
 * @param lastHash of the last line
 * @param fault null when all is as it was written
 * @param rank the first line that is not as it was; with {@link Fault#UNSIGNED}, the number of the entry
 */
public record JournalVerdict(long lines, long erased, String lastHash, Fault fault, long rank) {

    /** The ends of message keys. */
    public enum Fault {
        CHANGED,
        REMOVED,
        INSERTED,
        MOVED,
        /** An entry that was written past the service. */
        UNSIGNED,
        /** The chain is whole, but it is not the one of which the digest was kept elsewhere. */
        RESIGNED
    }

    public boolean isWhole() {
        return fault == null;
    }
}
