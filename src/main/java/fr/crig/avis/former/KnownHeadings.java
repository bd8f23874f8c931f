package fr.crig.avis.former;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** How columns of old registers are titled. */
final class KnownHeadings {

    private static final Map<String, List<Set<String>>> ALL = WordFile.called("former-headings.properties");

    private KnownHeadings() {}

    static List<Set<String>> of(String field) {
        return ALL.get(field);
    }
}
