package fr.crig.avis.minutes;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import fr.crig.avis.minutes.Correction.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What was corrected between two versions of a text, word by word. Without the added words it is the older version, without the
 * removed ones the newer. Two corrections that only a space separates are one: they are read together.
 */
public final class Corrections {

    private static final Pattern WORD = Pattern.compile("\\s+|[\\p{L}\\p{M}\\p{N}]+|.", Pattern.DOTALL);

    private final List<Correction> pieces = new ArrayList<>();
    private final StringBuilder removed = new StringBuilder();
    private final StringBuilder added = new StringBuilder();

    private Corrections() {}

    public static List<Correction> between(String before, String after) {
        var corrections = new Corrections();
        corrections.compare(words(before), words(after));
        return List.copyOf(corrections.pieces);
    }

    public static boolean any(List<Correction> pieces) {
        return pieces.stream().anyMatch(piece -> piece.kind() != Kind.KEPT);
    }

    private void compare(List<String> before, List<String> after) {
        int place = 0;
        for (AbstractDelta<String> delta : deltas(before, after)) {
            keep(String.join("", before.subList(place, delta.getSource().getPosition())));
            removed.append(String.join("", delta.getSource().getLines()));
            added.append(String.join("", delta.getTarget().getLines()));
            place = delta.getSource().getPosition() + delta.getSource().size();
        }
        String end = String.join("", before.subList(place, before.size()));
        tell();
        put(Kind.KEPT, end);
    }

    /** In linear space: two long texts that have nothing in common would otherwise fill the memory. */
    private static List<AbstractDelta<String>> deltas(List<String> before, List<String> after) {
        return DiffUtils.diff(before, after, new MyersDiffWithLinearSpace<String>())
                .getDeltas();
    }

    private void keep(String words) {
        boolean within = !removed.isEmpty() || !added.isEmpty();
        if (within && words.isBlank()) {
            removed.append(words);
            added.append(words);
            return;
        }
        tell();
        put(Kind.KEPT, words);
    }

    private void tell() {
        put(Kind.REMOVED, removed.toString());
        put(Kind.ADDED, added.toString());
        removed.setLength(0);
        added.setLength(0);
    }

    private void put(Kind kind, String words) {
        if (!words.isEmpty()) {
            pieces.add(new Correction(kind, words));
        }
    }

    private static List<String> words(String text) {
        return WORD.matcher(text).results().map(MatchResult::group).toList();
    }
}
