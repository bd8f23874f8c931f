package fr.crig.avis.privacy;

import fr.crig.avis.page.Words;
import fr.crig.avis.storage.Json;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.web.util.HtmlUtils;

/** By what a person is found in a text, and what stands there once it is erased. */
final class Needles {

    private static final String NO_LETTER_BEFORE = "(?<![\\p{L}\\p{N}])";
    private static final String NO_LETTER_AFTER = "(?![\\p{L}\\p{N}])";
    private static final String NO_ADDRESS_BEFORE = "(?<![\\p{L}\\p{N}._%+@/-])";
    private static final String NO_ADDRESS_AFTER = "(?![\\p{L}\\p{N}_@-]|\\.[\\p{L}\\p{N}])";
    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final Pattern OF_A_LOGIN = Pattern.compile("[.\\d-]");

    private final Person person;
    private final String erased;
    private final List<Pattern> names;
    private final List<Pattern> addresses;
    private final Pattern login;

    /** @param erased in the place of a name */
    Needles(Person person, String erased) {
        this.person = person;
        this.erased = erased;
        this.names = longestFirst(person.names()).stream()
                .flatMap(Needles::written)
                .map(name -> Pattern.compile(NO_LETTER_BEFORE + Pattern.quote(name) + NO_LETTER_AFTER, ANY_CASE))
                .toList();
        this.addresses = longestFirst(person.addresses()).stream()
                .map(one -> Pattern.compile(NO_ADDRESS_BEFORE + Pattern.quote(one) + NO_ADDRESS_AFTER, ANY_CASE))
                .toList();
        this.login = login(person.username());
    }

    /** A word of the language is a login only where nothing else stands. */
    private static Pattern login(String username) {
        String quoted = Pattern.quote(username);
        return OF_A_LOGIN.matcher(username).find()
                ? Pattern.compile(NO_ADDRESS_BEFORE.replace("/", "") + quoted + NO_ADDRESS_AFTER)
                : Pattern.compile("(?<=\")" + quoted + "(?=\")|^" + quoted + "$");
    }

    /** Also as JSON, HTML and the words of a search write it. */
    private static Stream<String> written(String name) {
        String json = Json.write(name);
        Set<String> forms = new LinkedHashSet<>();
        forms.add(name);
        forms.add(json.substring(1, json.length() - 1));
        forms.add(HtmlUtils.htmlEscape(name, "UTF-8"));
        forms.add(String.join(" ", Words.in(name)));
        forms.removeIf(String::isEmpty);
        return forms.stream();
    }

    Person person() {
        return person;
    }

    /** What a query looks for first, in lower case: less exact, and without a pattern. */
    Set<String> roughly() {
        Set<String> all = new LinkedHashSet<>();
        person.names().stream().flatMap(Needles::written).forEach(all::add);
        all.addAll(person.addresses());
        all.add(person.username());
        Set<String> lower = new LinkedHashSet<>();
        all.forEach(word -> lower.add(word.toLowerCase(Locale.ROOT)));
        return lower;
    }

    boolean areIn(String text) {
        return text != null
                && patterns().anyMatch(pattern -> pattern.matcher(text).find());
    }

    /** The text is nothing else: a column that says who. */
    boolean are(String text) {
        return text != null
                && (text.equals(person.username())
                        || person.names().contains(text)
                        || person.addresses().contains(text));
    }

    String replacedIn(String text) {
        String result = text;
        for (Pattern name : names) {
            result = name.matcher(result).replaceAll(Matcher.quoteReplacement(erased));
        }
        for (Pattern address : addresses) {
            result = address.matcher(result).replaceAll(Matcher.quoteReplacement(person.pseudonym()));
        }
        return login.matcher(result).replaceAll(Matcher.quoteReplacement(person.pseudonym()));
    }

    private Stream<Pattern> patterns() {
        return Stream.concat(Stream.concat(names.stream(), addresses.stream()), Stream.of(login));
    }

    private static List<String> longestFirst(Set<String> words) {
        List<String> sorted = new ArrayList<>(words);
        sorted.sort(Comparator.comparingInt(String::length).reversed());
        return sorted;
    }
}
