package fr.crig.avis.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.ChainedLine.Words;
import fr.crig.avis.account.JournalVerdict.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

/** Five kinds of tampering, each in fifty journals: all are found, at the first line that is not as it was written. */
class JournalCheckTest {

    private static final int SEEDS = 50;
    private static final int SHORTEST = 12;

    private Random random = new Random(0);
    private List<ChainedLine> lines = journal();

    @Test
    void findsNothingInAJournalThatNobodyChanged() {
        assertThat(check(lines).isWhole()).isTrue();
        assertThat(check(List.of()).isWhole()).isTrue();
        assertThat(check(lines, keptAt(lines, 5)).isWhole()).isTrue();
    }

    /** The line itself, or the words that it stands for. */
    @RepeatedTest(SEEDS)
    void findsAChangedLine(RepetitionInfo seed) {
        begin(seed);
        int index = random.nextInt(lines.size());
        ChainedLine line = lines.get(index);
        List<ChainedLine> changed = new ArrayList<>(lines);
        changed.set(
                index,
                switch (random.nextInt(4)) {
                    case 0 -> line.with(Words.CHANGED);
                    case 1 -> like(line, line.at().plusSeconds(1), line.act(), line.commitment());
                    case 2 -> like(line, line.at(), "avis.recorded", line.commitment());
                    default -> like(line, line.at(), line.act(), "0".repeat(64));
                });
        assertFault(check(changed), Fault.CHANGED, index + 1);
    }

    /** With or without the ranks after it moved up, and the head too. */
    @RepeatedTest(SEEDS)
    void findsARemovedLine(RepetitionInfo seed) {
        begin(seed);
        int index = random.nextInt(lines.size());
        List<ChainedLine> fewer = new ArrayList<>(lines);
        fewer.remove(index);
        boolean renumbered = random.nextBoolean();
        assertFault(check(renumbered ? renumbered(fewer) : fewer), Fault.REMOVED, index + 1);
    }

    @RepeatedTest(SEEDS)
    void findsALineWhoseWordsAreGoneOrWhichWasCutOffTheEnd(RepetitionInfo seed) {
        begin(seed);
        int index = random.nextInt(lines.size());
        List<ChainedLine> gone = new ArrayList<>(lines);
        gone.set(index, lines.get(index).with(Words.MISSING));
        assertFault(check(gone), Fault.REMOVED, index + 1);

        int left = random.nextInt(lines.size() - 1) + 1;
        List<ChainedLine> cut = lines.subList(0, left);
        assertFault(check(cut), Fault.REMOVED, left + 1);
        JournalDigest forgedHead = keptAt(cut, left);
        JournalVerdict compared = new JournalCheck(cut, forgedHead, List.of(), keptAt(lines, lines.size())).verdict();
        assertFault(compared, Fault.REMOVED, left + 1);
    }

    /** Signed by the rules where it was put in, at the end too. */
    @RepeatedTest(SEEDS)
    void findsAnInsertedLine(RepetitionInfo seed) {
        begin(seed);
        int index = random.nextInt(lines.size() + 1);
        List<ChainedLine> more = new ArrayList<>(lines);
        more.add(index, signed(index == 0 ? "" : lines.get(index - 1).hash(), index + 1L, 999));
        assertFault(check(renumbered(more)), Fault.INSERTED, index + 1);
    }

    @RepeatedTest(SEEDS)
    void findsAnInsertedLineThatIsNotSigned(RepetitionInfo seed) {
        begin(seed);
        int index = random.nextInt(lines.size());
        List<ChainedLine> more = new ArrayList<>(lines);
        more.add(index, signed("another", index + 1L, 999));
        assertFault(check(renumbered(more)), Fault.INSERTED, index + 1);
    }

    /** Two lines change places: with their signatures, or under those that stand there. */
    @RepeatedTest(SEEDS)
    void findsAMovedLine(RepetitionInfo seed) {
        begin(seed);
        int first = random.nextInt(lines.size() - 1);
        int second = first + 1 + random.nextInt(lines.size() - first - 1);
        List<ChainedLine> moved = new ArrayList<>(lines);
        Collections.swap(moved, first, second);
        if (random.nextBoolean()) {
            moved.set(first, moved.get(first).signed(lines.get(first).hash()));
            moved.set(second, moved.get(second).signed(lines.get(second).hash()));
        }
        assertFault(check(renumbered(moved)), Fault.MOVED, first + 1);
    }

    /** Whoever holds the database signs all anew, from the line that was changed on: only what was kept elsewhere tells. */
    @RepeatedTest(SEEDS)
    void findsAJournalSignedAnewByWhatWasKeptElsewhere(RepetitionInfo seed) {
        begin(seed);
        int index = random.nextInt(lines.size());
        List<ChainedLine> anew = new ArrayList<>();
        String previous = "";
        for (int i = 0; i < lines.size(); i++) {
            ChainedLine line = lines.get(i);
            ChainedLine written = i == index ? like(line, line.at(), "request.cancelled", line.commitment()) : line;
            anew.add(written.signed(written.hashAfter(previous, i + 1L)));
            previous = anew.get(i).hash();
        }
        JournalDigest head = keptAt(anew, anew.size());
        assertThat(new JournalCheck(anew, head, List.of(), null).verdict().isWhole())
                .isTrue();
        int day = index + 1 + random.nextInt(lines.size() - index);
        assertFault(new JournalCheck(anew, head, List.of(), keptAt(lines, day)).verdict(), Fault.RESIGNED, day);
        if (index > 0) {
            assertThat(new JournalCheck(anew, head, List.of(), keptAt(lines, index))
                            .verdict()
                            .isWhole())
                    .isTrue();
        }
    }

    @Test
    void findsAnEntryThatIsNotInTheChain() {
        JournalVerdict verdict = new JournalCheck(lines, keptAt(lines, lines.size()), List.of(77L), null).verdict();
        assertFault(verdict, Fault.UNSIGNED, 77);
    }

    @Test
    void countsThePersonsErasedAndKeepsTheChain() {
        List<ChainedLine> erased = new ArrayList<>(lines);
        erased.set(3, lines.get(3).with(Words.ERASED));
        assertThat(check(erased).isWhole()).isTrue();
        assertThat(check(erased).erased()).isEqualTo(1);
    }

    @Test
    void writesNoTwoListsAlike() {
        assertThat(JournalHash.of("a", "bc")).isNotEqualTo(JournalHash.of("ab", "c"));
        assertThat(JournalHash.of("a", null)).isNotEqualTo(JournalHash.of("a", ""));
        assertThat(JournalHash.of("a", "-")).isNotEqualTo(JournalHash.of("a", null));
    }

    private void begin(RepetitionInfo seed) {
        random = new Random(seed.getCurrentRepetition());
        lines = journal();
    }

    private List<ChainedLine> journal() {
        List<ChainedLine> journal = new ArrayList<>();
        String previous = "";
        int size = SHORTEST + random.nextInt(20);
        for (int rank = 1; rank <= size; rank++) {
            journal.add(signed(previous, rank, rank + 10L));
            previous = journal.get(rank - 1).hash();
        }
        return journal;
    }

    private ChainedLine signed(String previous, long rank, long entry) {
        var words = new JournalWords(
                Instant.parse("2026-03-12T09:00:00Z").plusSeconds(rank),
                "agent.region",
                "Agent de la Région",
                null,
                "REGION",
                random.nextBoolean() ? "request.amended" : "request.submitted",
                "D-2026-0042",
                "Version " + random.nextInt(),
                "salt" + entry);
        return ChainedLine.after(previous, rank, entry, words);
    }

    private static ChainedLine like(ChainedLine line, Instant at, String act, String commitment) {
        return new ChainedLine(line.rank(), line.entry(), at, act, commitment, line.hash(), line.words());
    }

    private static List<ChainedLine> renumbered(List<ChainedLine> lines) {
        List<ChainedLine> numbered = new ArrayList<>();
        for (ChainedLine line : lines) {
            numbered.add(new ChainedLine(
                    numbered.size() + 1L,
                    line.entry(),
                    line.at(),
                    line.act(),
                    line.commitment(),
                    line.hash(),
                    line.words()));
        }
        return numbered;
    }

    private static JournalDigest keptAt(List<ChainedLine> lines, int rank) {
        return new JournalDigest(rank, lines.get(rank - 1).hash());
    }

    /** The head is what was written last, before anybody changed anything. */
    private JournalVerdict check(List<ChainedLine> found) {
        return check(found, null);
    }

    private JournalVerdict check(List<ChainedLine> found, JournalDigest kept) {
        boolean nothing = found.isEmpty();
        return new JournalCheck(
                        found, nothing ? new JournalDigest(0, "") : keptAt(lines, lines.size()), List.of(), kept)
                .verdict();
    }

    private static void assertFault(JournalVerdict verdict, Fault fault, long rank) {
        assertThat(verdict.fault()).isEqualTo(fault);
        assertThat(verdict.rank()).isEqualTo(rank);
    }
}
