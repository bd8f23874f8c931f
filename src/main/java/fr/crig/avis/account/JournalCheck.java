package fr.crig.avis.account;

import fr.crig.avis.account.ChainedLine.Words;
import fr.crig.avis.account.JournalVerdict.Fault;
import java.util.List;

/** Reads the chain from its beginning, and names the first line that is not as it was written. */
final class JournalCheck {

    private final List<ChainedLine> lines;
    private final JournalDigest head;
    private final List<Long> unsigned;
    private final JournalDigest kept;

    /**
     * @param lines by their rank
     * @param head what the service last wrote
     * @param unsigned entries that are neither in the chain nor wait for it
     * @param kept what was kept elsewhere; null if nothing is compared
     */
    JournalCheck(List<ChainedLine> lines, JournalDigest head, List<Long> unsigned, JournalDigest kept) {
        this.lines = lines;
        this.head = head;
        this.unsigned = unsigned;
        this.kept = kept;
    }

    JournalVerdict verdict() {
        String previous = "";
        for (int index = 0; index < lines.size(); index++) {
            ChainedLine line = lines.get(index);
            Fault fault = fault(index, previous);
            if (fault != null) {
                return stoodOneHigher(index) ? verdict(Fault.INSERTED, index) : verdict(fault, index + 1L);
            }
            previous = line.hash();
        }
        if (head.rank() != lines.size()) {
            boolean fewer = lines.size() < head.rank();
            return verdict(fewer ? Fault.REMOVED : Fault.INSERTED, Math.min(lines.size(), head.rank()) + 1);
        }
        if (!unsigned.isEmpty()) {
            return verdict(Fault.UNSIGNED, unsigned.get(0));
        }
        return kept == null ? verdict(null, 0) : compared();
    }

    private JournalVerdict compared() {
        if (kept.rank() > lines.size()) {
            return verdict(Fault.REMOVED, lines.size() + 1L);
        }
        boolean same = kept.rank() >= 1
                && lines.get(Math.toIntExact(kept.rank()) - 1).hash().equals(kept.hash());
        return same ? verdict(null, 0) : verdict(Fault.RESIGNED, kept.rank());
    }

    private Fault fault(int index, String previous) {
        ChainedLine line = lines.get(index);
        long rank = index + 1L;
        if (line.rank() != rank || line.words() == Words.MISSING) {
            return Fault.REMOVED;
        }
        if (!line.hashAfter(previous, rank).equals(line.hash())) {
            return broken(index, previous);
        }
        return line.words() == Words.CHANGED ? Fault.CHANGED : null;
    }

    /** Why a line does not sign the one before it: by what stands elsewhere, and by what comes after it. */
    private Fault broken(int index, String previous) {
        ChainedLine line = lines.get(index);
        long rank = index + 1L;
        for (int place = 0; place < lines.size(); place++) {
            ChainedLine other = lines.get(place);
            String there = other.hashAfter(previous, rank);
            if (place != index && (there.equals(other.hash()) || there.equals(line.hash()))) {
                return place == index + 1 && isPushedDown(place) ? Fault.INSERTED : Fault.MOVED;
            }
        }
        return followsWithAGap(index) ? Fault.REMOVED : Fault.CHANGED;
    }

    /** It was signed before the one above it was there. */
    private boolean stoodOneHigher(int index) {
        return index > 0
                && isSignedAfter(index, index > 1 ? lines.get(index - 2).hash() : "", index);
    }

    /** What follows it was signed when it stood one rank higher. */
    private boolean isPushedDown(int place) {
        return place + 1 < lines.size()
                ? isSignedAfter(place + 1, lines.get(place).hash(), place + 1L)
                : lines.size() > head.rank();
    }

    /** What follows it was signed when it stood one rank lower; or fewer are there than were written. */
    private boolean followsWithAGap(int index) {
        return index + 1 < lines.size()
                ? isSignedAfter(index + 1, lines.get(index).hash(), index + 3L)
                : lines.size() < head.rank();
    }

    private boolean isSignedAfter(int index, String previous, long rank) {
        ChainedLine line = lines.get(index);
        return line.hashAfter(previous, rank).equals(line.hash());
    }

    private JournalVerdict verdict(Fault fault, long rank) {
        long erased =
                lines.stream().filter(line -> line.words() == Words.ERASED).count();
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1).hash();
        return new JournalVerdict(lines.size(), erased, last, fault, rank);
    }
}
