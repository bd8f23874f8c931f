package fr.crig.avis.former;

import fr.crig.avis.page.Typed;
import fr.crig.avis.page.Words;
import fr.crig.avis.request.RequestIndex;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The départements that an old line names, by their codes or their names. A part that is not understood whole says none. */
final class Places {

    private static final Pattern BETWEEN = Pattern.compile("[,;/+&]");
    private static final Pattern AND = Pattern.compile("(?i) et ");
    private static final Pattern SPACE = Pattern.compile(" ");

    /** A spreadsheet that takes it for a number drops the zero. */
    private static final Pattern WITHOUT_ZERO = Pattern.compile("[1-9]");

    private static final Pattern BEFORE_CODE = Pattern.compile(" ?\\(.*");
    private static final String KEY = "department.";
    private static final Map<Set<String>, String> CALLED = called();

    private Places() {}

    /** Codes, and {@link RequestIndex#WHOLE_REGION}. */
    static Set<String> in(String words) {
        return Typed.isEmpty(words)
                ? Set.of()
                : Stream.of(BETWEEN.split(words))
                        .flatMap(part -> places(Typed.lineOrEmpty(part)).stream())
                        .collect(Collectors.toSet());
    }

    private static Set<String> places(String part) {
        return Stream.of(List.of(part), List.of(AND.split(part)), List.of(SPACE.split(part)))
                .map(Places::all)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(Set.of());
    }

    /** Nothing unless each of them is a place. */
    private static Set<String> all(List<String> names) {
        Set<String> found = new HashSet<>();
        for (String name : names) {
            String code = CALLED.get(Words.in(WITHOUT_ZERO.matcher(name).matches() ? "0" + name : name));
            if (code == null) {
                return Set.of();
            }
            found.add(code);
        }
        return found;
    }

    /** By its code, its name, and both. */
    private static Map<Set<String>, String> called() {
        Map<Set<String>, String> called = new HashMap<>();
        Properties labels = WordFile.load("messages-request.properties");
        labels.stringPropertyNames().stream().filter(key -> key.startsWith(KEY)).forEach(key -> {
            String code = key.substring(KEY.length());
            String label = labels.getProperty(key);
            Stream.of(code, label, BEFORE_CODE.matcher(label).replaceFirst(""))
                    .forEach(name -> called.put(Words.in(name), code));
        });
        WordFile.called("former-choices.properties")
                .get("WHOLE_REGION")
                .forEach(name -> called.put(name, RequestIndex.WHOLE_REGION));
        return called;
    }
}
