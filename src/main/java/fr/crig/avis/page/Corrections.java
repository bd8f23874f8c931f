package fr.crig.avis.page;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import fr.crig.avis.page.Correction.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What was corrected between two versions of a text, word by word. Without the added words it is the older version, without the
 * removed ones the newer. Words are compared with the space that follows them: spaces alone would be found alike everywhere, and
 * cut a sentence that was added into its words.
 */
public final class Corrections {

    private static final Pattern SPACED_WORD = Pattern.compile("(?:[\\p{L}\\p{M}\\p{N}]+|\\S)\\s*|\\s+");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+|\\S|\\s+");

    private final List<Correction> pieces = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    private Corrections() {}

    public static List<Correction> between(String before, String after) {
        var corrections = new Corrections();
        corrections.compare(cut(SPACED_WORD, before), cut(SPACED_WORD, after));
        return List.copyOf(corrections.pieces);
    }

    public static boolean any(List<Correction> pieces) {
        return pieces.stream().anyMatch(piece -> piece.kind() != Kind.KEPT);
    }

    /** The library tells a replaced word as one that went and one that came, side by side. */
    private void compare(List<String> before, List<String> after) {
        int place = 0;
        for (AbstractDelta<String> delta : deltas(before, after)) {
            int position = delta.getSource().getPosition();
            keep(before.subList(place, position));
            removed.append(text(delta.getSource().getLines()));
            added.append(text(delta.getTarget().getLines()));
            place = position + delta.getSource().size();
        }
        keep(before.subList(place, before.size()));
        tellChange();
    }

    /** In linear space: two long texts that have nothing in common would otherwise fill the memory. */
    private static List<AbstractDelta<String>> deltas(List<String> before, List<String> after) {
        return DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<String>())
                .getDeltas();
    }

    private void keep(List<String> words) {
        if (!words.isEmpty()) {
            tellChange();
            put(Kind.KEPT, text(words));
        }
    }

    /** Without the words, or the spaces, that both sides begin and end with. */
    private void tellChange() {
        List<String> before = cut(WORD, removed.toString());
        List<String> after = cut(WORD, added.toString());
        int shorter = Math.min(before.size(), after.size());
        int first = 0;
        while (first < shorter && before.get(first).equals(after.get(first))) {
            first++;
        }
        int last = 0;
        while (last < shorter - first && fromEnd(before, last).equals(fromEnd(after, last))) {
            last++;
        }
        put(Kind.KEPT, text(before.subList(0, first)));
        put(Kind.REMOVED, text(before.subList(first, before.size() - last)));
        put(Kind.ADDED, text(after.subList(first, after.size() - last)));
        put(Kind.KEPT, text(before.subList(before.size() - last, before.size())));
        removed.setLength(0);
        added.setLength(0);
    }

    private void put(Kind kind, String words) {
        int end = pieces.size() - 1;
        if (end >= 0 && pieces.get(end).kind() == kind) {
            pieces.set(end, new Correction(kind, pieces.get(end).words() + words));
        } else if (!words.isEmpty()) {
            pieces.add(new Correction(kind, words));
        }
    }

    private static String fromEnd(List<String> words, int rank) {
        return words.get(words.size() - 1 - rank);
    }

    private static List<String> cut(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group).toList();
    }

    private static String text(List<String> words) {
        return String.join("", words);
    }
}
