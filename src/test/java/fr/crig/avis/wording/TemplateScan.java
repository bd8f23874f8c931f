package fr.crig.avis.wording;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.attoparser.ParseException;
import org.attoparser.config.ParseConfiguration;
import org.attoparser.simple.AbstractSimpleMarkupHandler;
import org.attoparser.simple.SimpleMarkupParser;

/** Looks for words that a template holds itself instead of asking the messages for them. */
final class TemplateScan {

    private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]", Pattern.DOTALL);
    /** Of a text template: {@code [# th:if="…"]}, {@code [/]}, {@code [/* … *\/]}. */
    private static final Pattern TEXT_TAG = Pattern.compile("\\[[#/].*?]", Pattern.DOTALL);

    private static final Pattern MESSAGE = Pattern.compile("#\\{.*?}", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'|\\|([^|]*)\\|");
    private static final Pattern VARIABLE = Pattern.compile("[$*]\\{[^}]*}");
    private static final Pattern KEY = Pattern.compile("[A-Za-z][\\w-]*(\\.[\\w-]*)+");
    private static final Set<String> READ_ALOUD =
            Set.of("title", "alt", "placeholder", "aria-label", "aria-description");
    private static final Set<String> SAYS_SOMETHING =
            Set.of("th:text", "th:utext", "th:title", "th:alt", "th:placeholder", "th:aria-label");
    private static final Set<String> BUTTONS = Set.of("submit", "button", "reset");

    private TemplateScan() {}

    static List<Fault> faults(Path template) {
        String content = Sources.read(template);
        return template.toString().endsWith(".txt") ? inText(template, content) : inMarkup(template, content);
    }

    private static List<Fault> inText(Path file, String content) {
        String literal =
                TEXT_TAG.matcher(INLINED.matcher(content).replaceAll("")).replaceAll("");
        return French.hasLetter(literal) ? List.of(new Fault(file, 1, "literal text: " + literal.strip())) : List.of();
    }

    private static List<Fault> inMarkup(Path file, String content) {
        Handler handler = new Handler(file);
        try {
            new SimpleMarkupParser(ParseConfiguration.htmlConfiguration()).parse(content, handler);
        } catch (ParseException e) {
            throw new IllegalStateException(file + " cannot be parsed", e);
        }
        return handler.faults;
    }

    private static final class Handler extends AbstractSimpleMarkupHandler {

        private final Path file;
        private final List<Fault> faults = new ArrayList<>();
        private boolean inStyle;

        Handler(Path file) {
            this.file = file;
        }

        @Override
        public void handleText(char[] buffer, int offset, int length, int line, int column) {
            String literal = INLINED.matcher(new String(buffer, offset, length)).replaceAll("");
            if (!inStyle && French.hasLetter(literal.replaceAll("&\\w+;", ""))) {
                faults.add(new Fault(file, line, "literal text: " + literal.strip()));
            }
        }

        @Override
        public void handleOpenElement(String name, Map<String, String> attributes, int line, int column) {
            inStyle = name.equalsIgnoreCase("style");
            check(name, attributes, line);
        }

        @Override
        public void handleStandaloneElement(
                String name, Map<String, String> attributes, boolean minimized, int line, int column) {
            check(name, attributes, line);
        }

        @Override
        public void handleCloseElement(String name, int line, int column) {
            inStyle = false;
        }

        private void check(String element, Map<String, String> attributes, int line) {
            if (attributes != null) {
                attributes.forEach((name, value) -> {
                    if (value != null && isLiteral(element, attributes, name, value)) {
                        faults.add(new Fault(file, line, "literal text in %s=\"%s\"".formatted(name, value)));
                    }
                });
            }
        }
    }

    private static boolean isLiteral(String element, Map<String, String> attributes, String name, String value) {
        if (READ_ALOUD.contains(name) || isButtonLabel(element, attributes, name)) {
            return French.hasLetter(value);
        }
        return name.startsWith("th:") && quoted(value).anyMatch(text -> saysSomething(name, text));
    }

    private static boolean isButtonLabel(String element, Map<String, String> attributes, String name) {
        return element.equals("input") && name.equals("value") && BUTTONS.contains(attributes.getOrDefault("type", ""));
    }

    private static Stream<String> quoted(String expression) {
        return QUOTED.matcher(MESSAGE.matcher(expression).replaceAll(""))
                .results()
                .map(TemplateScan::content);
    }

    private static String content(MatchResult quoted) {
        String text = quoted.group(1) == null ? quoted.group(2) : quoted.group(1);
        return VARIABLE.matcher(text).replaceAll("");
    }

    private static boolean saysSomething(String attribute, String text) {
        boolean isKey = KEY.matcher(text).matches();
        return French.isFrench(text) || SAYS_SOMETHING.contains(attribute) && French.hasLetter(text) && !isKey;
    }
}
