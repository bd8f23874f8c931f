package fr.crig.avis.everyform;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.util.HtmlUtils;

/**
 * A form is sent from a page that was opened before somebody else changed what it is about. It is refused, and the page that says so asks
 * to compare and to send again: that must then be done, and not be refused for the same for ever.
 */
final class FromOldPage {

    private static final String VERSION = "version";
    private static final String OLD = "-1";
    private static final Pattern FORM =
            Pattern.compile("<form\\b[^>]* action=\"([^\"?]*)[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern INPUT = Pattern.compile("<input\\b[^>]*>");

    private final BiFunction<Form, Map<String, List<String>>, MockHttpServletResponse> sending;

    /** Forms of which the page that refuses them is as old as the one before. */
    final Set<String> refusedForEver = new TreeSet<>();

    /** Forms that were sent again from it, and not refused for the same. */
    final Set<String> sentAgain = new TreeSet<>();

    /** Forms of which it shows no more: buttons, where nothing was typed. It leads back to the page that they stand on. */
    final Set<String> notShownAgain = new TreeSet<>();

    FromOldPage(BiFunction<Form, Map<String, List<String>>, MockHttpServletResponse> sending) {
        this.sending = sending;
    }

    void send(Form form, Nonsense nonsense) {
        Map<String, List<String>> typed = new HashMap<>(nonsense.plausible());
        if (typed.replace(VERSION, List.of(OLD)) == null) {
            return;
        }
        MockHttpServletResponse refused = sending.apply(form, typed);
        if (!isConflict(refused)) {
            return;
        }
        Optional<String> shown = shownAgain(form, refused);
        if (shown.isEmpty()) {
            notShownAgain.add(form.pattern());
            return;
        }
        typed.putAll(hidden(shown.get()));
        (isConflict(sending.apply(form, typed)) ? refusedForEver : sentAgain).add(form.pattern());
    }

    private static Optional<String> shownAgain(Form form, MockHttpServletResponse page) {
        return FORM.matcher(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8))
                .results()
                .filter(shown -> shown.group(1).equals(form.path()))
                .map(shown -> shown.group(2))
                .findFirst();
    }

    private static Map<String, List<String>> hidden(String form) {
        Map<String, List<String>> fields = new HashMap<>();
        INPUT.matcher(form)
                .results()
                .map(MatchResult::group)
                .filter(input -> attribute(input, "type").equals("hidden"))
                .forEach(input -> fields.put(attribute(input, "name"), List.of(attribute(input, "value"))));
        return fields;
    }

    private static String attribute(String tag, String name) {
        return Pattern.compile(" " + name + "=\"([^\"]*)\"")
                .matcher(tag)
                .results()
                .map(value -> HtmlUtils.htmlUnescape(value.group(1)))
                .findFirst()
                .orElse("");
    }

    private static boolean isConflict(MockHttpServletResponse answer) {
        return answer.getStatus() == HttpStatus.CONFLICT.value();
    }
}
