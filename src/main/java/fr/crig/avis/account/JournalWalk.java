package fr.crig.avis.account;

import fr.crig.avis.account.ChainedLine.Words;
import java.util.List;

/** Goes along the chain line by line and remembers the last one alone: a journal of millions of lines is whole or not. What is wrong, {@link JournalCheck} says. */
final class JournalWalk {

    private final JournalDigest kept;
    private boolean broken;
    private long lines;
    private long erased;
    private String last = "";
    private String compared = "";

    /** @param kept what was kept elsewhere; null if nothing is compared */
    JournalWalk(JournalDigest kept) {
        this.kept = kept;
    }

    /** @param next by their rank, behind those that were walked along */
    void along(List<ChainedLine> next) {
        next.forEach(this::along);
    }

    private void along(ChainedLine line) {
        lines++;
        broken = broken
                || line.rank() != lines
                || line.words() == Words.MISSING
                || line.words() == Words.CHANGED
                || !line.hashAfter(last, lines).equals(line.hash());
        last = line.hash();
        if (line.words() == Words.ERASED) {
            erased++;
        }
        if (kept != null && kept.rank() == lines) {
            compared = last;
        }
    }

    boolean isBroken() {
        return broken;
    }

    /** @param head what the service last wrote */
    boolean isWhole(JournalDigest head) {
        return !broken && head.rank() == lines && (kept == null || compared.equals(kept.hash()));
    }

    /** Of one that is whole. */
    JournalVerdict verdict() {
        return new JournalVerdict(lines, erased, last, null, 0);
    }
}
