package fr.crig.avis.wording;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where templates and code ask for a message. A key made at run time is known by what is written of it: {@code "state." + name},
 * {@code #{|notice.${event}.subject|}} or {@code "notice.%s.subject".formatted(event)}. What the journal records is shown by the
 * message {@code journal.<act>}.
 */
final class KeyUses {

    private static final Pattern ASKED = Pattern.compile("#\\{([^}(]*(?:\\$\\{[^}]*}[^}(]*)*)");
    private static final Pattern QUOTED_KEY = Pattern.compile("['|]([a-z][A-Za-z0-9]*\\.[^'|\\s]*)['|]");
    private static final Pattern PLAIN_KEY = Pattern.compile("[A-Za-z][\\w.-]*");
    private static final Pattern CODE_KEY = Pattern.compile("\\{?([a-z][A-Za-z0-9]*(?:\\.[\\w%-]+)*\\.[\\w%-]*)}?");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
    private static final Pattern HOLE = Pattern.compile("\\$\\{[^}]*}|%s");
    private static final Pattern FILE_NAME =
            Pattern.compile(".*\\.(pdf|html|txt|csv|xlsx|ics|bpmn|dmn|json|xml|properties)");

    /** @param form what is written: a whole key, a beginning that ends with a dot, or a form with holes */
    record Use(Path file, int line, String form, Pattern pattern) {

        Use(Path file, int line, String form) {
            this(file, line, form, pattern(form));
        }

        boolean matches(String key) {
            return pattern.matcher(key).matches();
        }

        private static Pattern pattern(String form) {
            String body = Stream.of(HOLE.split(form, -1))
                    .map(Pattern::quote)
                    .reduce((a, b) -> a + ".+" + b)
                    .orElse("");
            return Pattern.compile(form.endsWith(".") ? body + ".*" : body);
        }

        @Override
        public String toString() {
            return "%s:%d %s".formatted(file, line, form);
        }
    }

    private KeyUses() {}

    static List<Use> inTemplates(List<Path> templates, Set<String> families) {
        return templates.stream()
                .flatMap(file -> inTemplate(file, families).stream())
                .toList();
    }

    static List<Use> inCode(Path folder, Set<String> families) {
        return JavaLiterals.in(folder).stream()
                .flatMap(literal ->
                        form(literal, families).map(form -> new Use(literal.file(), literal.line(), form)).stream())
                .toList();
    }

    private static Optional<String> form(JavaLiterals.Literal literal, Set<String> families) {
        Matcher matcher = CODE_KEY.matcher(literal.value());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        if (literal.call().startsWith("journal.record") || isAct(literal)) {
            return Optional.of("journal." + matcher.group(1));
        }
        return Optional.of(matcher.group(1)).filter(key -> isKey(key, families));
    }

    /** The acts by which the journal is narrowed are those that it records. */
    private static boolean isAct(JavaLiterals.Literal literal) {
        return String.valueOf(literal.file()).endsWith("JournalKind.java");
    }

    private static List<Use> inTemplate(Path file, Set<String> families) {
        String content = COMMENT.matcher(Sources.read(file)).replaceAll("");
        Stream<Use> asked = ASKED.matcher(content)
                .results()
                .filter(match -> PLAIN_KEY.matcher(match.group(1).strip()).matches())
                .map(match -> use(file, content, match));
        Stream<Use> quoted = QUOTED_KEY
                .matcher(content)
                .results()
                .filter(match -> isKey(match.group(1), families))
                .map(match -> use(file, content, match));
        return Stream.concat(asked, quoted).toList();
    }

    private static boolean isKey(String form, Set<String> families) {
        return families.contains(form.split("\\.")[0])
                && !FILE_NAME.matcher(form).matches();
    }

    private static Use use(Path file, String content, MatchResult match) {
        int line = (int) content.substring(0, match.start()).lines().count();
        return new Use(file, Math.max(line, 1), match.group(1).strip());
    }
}
