package fr.crig.avis.minutes;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import fr.crig.avis.minutes.Correction.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What was corrected between two versions of a text, word by word. Without the added words it is the older version, without the
 * removed ones the newer. Two replaced words that only a space separates are one correction: they are read together.
 */
public final class Corrections {

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+|.", Pattern.DOTALL);

    private Corrections() {}

    public static List<Correction> between(String before, String after) {
        List<String> words = words(before);
        Deque<Change> changes = new ArrayDeque<>();
        int place = 0;
        for (AbstractDelta<String> delta : deltas(words, words(after))) {
            int position = delta.getSource().getPosition();
            add(
                    changes,
                    new Change(
                            text(words.subList(place, position)),
                            text(delta.getSource().getLines()),
                            text(delta.getTarget().getLines())));
            place = position + delta.getSource().size();
        }
        return pieces(changes, text(words.subList(place, words.size())));
    }

    public static boolean any(List<Correction> pieces) {
        return pieces.stream().anyMatch(piece -> piece.kind() != Kind.KEPT);
    }

    /** In linear space: two long texts that have nothing in common would otherwise fill the memory. */
    private static List<AbstractDelta<String>> deltas(List<String> before, List<String> after) {
        return DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<String>())
                .getDeltas();
    }

    private static void add(Deque<Change> changes, Change next) {
        boolean continued = !changes.isEmpty() && next.kept().isEmpty();
        changes.add(continued ? changes.removeLast().with(next) : next);
        mergeLastTwo(changes);
    }

    /** The library tells a replaced word as one that went and one that came: only then it is seen to be a replacement. */
    private static void mergeLastTwo(Deque<Change> changes) {
        Change last = changes.removeLast();
        boolean together = !changes.isEmpty() && last.isReadWith(changes.getLast());
        changes.add(together ? changes.removeLast().with(last) : last);
    }

    private static List<Correction> pieces(Deque<Change> changes, String end) {
        List<Correction> pieces = new ArrayList<>();
        for (Change change : changes) {
            put(pieces, Kind.KEPT, change.kept());
            put(pieces, Kind.REMOVED, change.removed());
            put(pieces, Kind.ADDED, change.added());
        }
        put(pieces, Kind.KEPT, end);
        return List.copyOf(pieces);
    }

    private static void put(List<Correction> pieces, Kind kind, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Correction(kind, words));
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String text(List<String> words) {
        return String.join("", words);
    }

    /** @param kept what stands before it unchanged */
    private record Change(String kept, String removed, String added) {

        boolean isReadWith(Change before) {
            return kept.isBlank() && isReplacement() && before.isReplacement();
        }

        private boolean isReplacement() {
            return !removed.isEmpty() && !added.isEmpty();
        }

        Change with(Change next) {
            return new Change(kept, removed + next.kept + next.removed, added + next.kept + next.added);
        }
    }
}
