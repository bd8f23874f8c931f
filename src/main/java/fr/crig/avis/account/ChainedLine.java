package fr.crig.avis.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A line of the journal's chain.
 *
 * @param rank from 1, without gap
 * @param entry number of the entry that has its words
 * @param commitment to the words
 * @param hash of all of it and of the line before
 * @param words whether the entry still says what was committed to
 */
record ChainedLine(long rank, long entry, Instant at, String act, String commitment, String hash, Words words) {

    /** What became of the words of a line. */
    enum Words {
        KEPT,
        /** A person was erased: the line stands, and says no more who. */
        ERASED,
        CHANGED,
        MISSING
    }

    static ChainedLine after(String previous, long rank, long entry, JournalWords words) {
        var line = new ChainedLine(rank, entry, words.at(), words.act(), words.commitment(), "", Words.KEPT);
        return line.signed(line.hashAfter(previous, rank));
    }

    ChainedLine signed(String how) {
        return new ChainedLine(rank, entry, at, act, commitment, how, words);
    }

    ChainedLine with(Words state) {
        return new ChainedLine(rank, entry, at, act, commitment, hash, state);
    }

    /** The hash that it would have had there. */
    String hashAfter(String previous, long place) {
        return JournalHash.of(previous, place, entry, at.truncatedTo(ChronoUnit.MICROS), act, commitment);
    }
}
