package fr.crig.avis.consultation;

import java.util.List;

/** Reserves are typed in one field, one a line. */
final class Lines {

    private Lines() {}

    static List<String> of(String typed) {
        return typed == null
                ? List.of()
                : typed.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
    }

    static String join(List<String> lines) {
        return String.join("\n", lines);
    }

    /** Several lines of an opinion's reserve are one reserve. */
    static String inOne(String words) {
        return String.join(" ", of(words));
    }
}
