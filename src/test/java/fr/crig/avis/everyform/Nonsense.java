package fr.crig.avis.everyform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What no page of ours would send, made from what it would. */
final class Nonsense {

    private static final String LONG = "é".repeat(100_000);

    /** Kept by no database as they are, or too much of it. */
    private static final List<String> TEXTS = List.of(
            "",
            " \t\r\n ",
            "Carte 🗺️ 𐐷 \u202Efdp.exe\u200b ${7*7}{{#<b>'\"\\%_!",
            "\ud83d \u0001\u001b\u0085\ufffe\uffff \udc00",
            LONG);

    /** For what is no text. */
    private static final List<String> VALUES = List.of(
            "",
            "x",
            "1e999999999",
            "99999999999999999999999",
            "-2147483648",
            "+999999999-12-31",
            "-999999999-01-01",
            "23:59:59.999999999");

    private static final List<String> EVERYWHERE = List.of("", "-1", "1e999999999", "nul \0 ici");

    private static final List<String> NAMES = List.of("%s.foo", "%s[0]", "%s[999].foo", "%s[x]", "%s[", "_%s", "%s\0");

    private static final Map<String, List<String>> STRANGERS = Map.of(
            "x.y",
            List.of("1"),
            "class.module.classLoader.x",
            List.of("1"),
            "form",
            List.of("1"),
            "a[0][1].b",
            List.of("1"));

    private final List<Bound> fields;
    private final Map<String, List<String>> typed;

    Nonsense(Form form, List<Bound> fields) {
        this.fields = Stream.concat(
                        fields.stream().filter(field -> field.name() != null),
                        form.anyWords().map(name -> new Bound(form.pattern(), name, String.class)))
                .distinct()
                .toList();
        this.typed = new HashMap<>(form.typed());
        form.anyWords().forEach(typed::remove);
    }

    /**
     * Each with words for whoever reads a failure.
     *
     * @param names also names that no field has: they are read before the state of anything
     */
    Map<String, Map<String, List<String>>> all(boolean names) {
        Map<String, Map<String, List<String>>> all = new TreeMap<>();
        all.put("nothing", Map.of());
        all.put("what it holds", plausible());
        TEXTS.forEach(text -> all.put("texts " + shown(text), over(plausible(), field -> free(field) ? text : null)));
        all.put("nobody sees", over(plausible(), field -> free(field) ? Pasted.NOTHING : null));
        if (!fields.stream().allMatch(Bound::isText)) {
            VALUES.forEach(value ->
                    all.put("no text " + shown(value), over(plausible(), field -> field.isText() ? null : value)));
        }
        EVERYWHERE.forEach(value -> all.put("everything " + shown(value), over(plausible(), field -> value)));
        for (Bound field : names ? oneOfEachKind() : List.<Bound>of()) {
            NAMES.forEach(name -> all.put("name " + name.formatted(field.name()), renamed(field, name, plausible())));
            all.put("unreadable, name " + field.name(), renamed(field, NAMES.get(0), unreadable()));
        }
        all.put("thrice", thrice());
        all.put("strangers", merged(plausible(), STRANGERS));
        all.put("unreadable, strangers", merged(unreadable(), STRANGERS));
        return all;
    }

    /** Fields that may hold anything, as far as their type goes. */
    List<Bound> texts() {
        return fields.stream().filter(this::free).toList();
    }

    /** Each with its rank among the texts, so that it is known again wherever it is kept. */
    Map<String, List<String>> pasted(List<Bound> some) {
        List<Bound> texts = texts();
        return over(plausible(), field -> some.contains(field) ? Pasted.in(texts.indexOf(field)) : null);
    }

    /** What a person could have sent. */
    Map<String, List<String>> plausible() {
        Map<String, List<String>> all = new HashMap<>(typed);
        fields.forEach(field -> all.computeIfAbsent(field.name(), name -> List.of(plausible(field.type()))));
        return all;
    }

    /** The same, with these words in each field that may hold any. */
    Map<String, List<String>> saying(String words) {
        return over(plausible(), field -> free(field) ? words : null);
    }

    private static String plausible(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "boolean", "Boolean" -> "true";
            case "LocalDate" -> "2026-04-01";
            case "LocalTime" -> "14:30";
            case "String" -> "Des mots";
            default -> type.isEnum() ? type.getEnumConstants()[0].toString() : "1";
        };
    }

    private Map<String, List<String>> unreadable() {
        return over(plausible(), field -> field.isText() ? null : "x");
    }

    private boolean free(Bound field) {
        return field.isText() && !typed.containsKey(field.name());
    }

    private Map<String, List<String>> thrice() {
        return plausible().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        one -> List.of(one.getValue().get(0), "", one.getValue().get(0))));
    }

    /** Text or not, alone or in a list. */
    private List<Bound> oneOfEachKind() {
        return new ArrayList<>(fields.stream()
                .collect(Collectors.toMap(
                        field -> field.isText() + field.name().replaceAll("[^\\[]", ""),
                        Function.identity(),
                        (one, other) -> one))
                .values());
    }

    private static Map<String, List<String>> renamed(Bound field, String name, Map<String, List<String>> sent) {
        return merged(sent, Map.of(name.formatted(field.name()), List.of("1")));
    }

    private Map<String, List<String>> over(Map<String, List<String>> sent, Function<Bound, String> value) {
        Map<String, List<String>> all = new HashMap<>(sent);
        for (Bound field : fields) {
            String other = value.apply(field);
            if (other != null) {
                all.put(field.name(), List.of(other));
            }
        }
        return all;
    }

    private static Map<String, List<String>> merged(Map<String, List<String>> some, Map<String, List<String>> more) {
        return Stream.of(some, more)
                .flatMap(map -> map.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> other));
    }

    private static String shown(String value) {
        String head = value.length() > 20 ? value.substring(0, 20) + "… " + value.length() : value;
        return head.chars()
                .mapToObj(c -> c < ' ' || c > 'ÿ' ? "\\u%04x".formatted(c) : String.valueOf((char) c))
                .collect(Collectors.joining());
    }
}
