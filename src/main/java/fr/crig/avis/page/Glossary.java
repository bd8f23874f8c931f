package fr.crig.avis.page;

import java.text.Collator;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words used in a sense of their own: what they mean, and where they stand in a sentence. */
@Component("glossary")
public class Glossary {

    private static final List<String> ANCHORS = List.of(
            "ajournement",
            "avis-rectificatif",
            "caduque",
            "circulation",
            "consultation-ecrite",
            "contribution-technique",
            "convocation",
            "date-utile",
            "deport",
            "echeance",
            "evocation",
            "financeur",
            "mandat",
            "porteur",
            "quorum",
            "recevabilite",
            "releve",
            "reserve",
            "saisine-tardive",
            "signataire-saisi",
            "suite-donnee",
            "suppleant",
            "tacite",
            "terme",
            "titulaire");

    private final MessageSource messages;
    private final List<Entry> entries;
    private final Pattern anyForm;

    Glossary(MessageSource messages) {
        this.messages = messages;
        Collator french = Collator.getInstance(Locale.FRENCH);
        this.entries = ANCHORS.stream()
                .map(this::entry)
                .sorted(Comparator.comparing(Entry::word, french))
                .toList();
        this.anyForm = Pattern.compile(
                entries.stream().map(Entry::group).collect(Collectors.joining("|", "(?<!\\p{L})(?:", ")(?!\\p{L})")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /** @param anchor of the word on the page of the glossary */
    public record Entry(String anchor, String word, String forms, String meaning) {

        private String group() {
            String any = Stream.of(forms.split(", ")).map(Pattern::quote).collect(Collectors.joining("|"));
            return "(?<%s>%s)".formatted(groupName(), any);
        }

        private String groupName() {
            return anchor.replace("-", "");
        }
    }

    /** In the order of the alphabet. */
    public List<Entry> entries() {
        return entries;
    }

    /** A sentence with each of its words handled the first time that it stands there; the rest of it as {@code other} wants. */
    String replace(String sentence, Function<String, String> other, Link link) {
        var result = new StringBuilder();
        Set<String> seen = new HashSet<>();
        int end = 0;
        Matcher matcher = anyForm.matcher(sentence);
        while (matcher.find()) {
            Entry entry = entryOf(matcher);
            if (seen.add(entry.anchor())) {
                result.append(other.apply(sentence.substring(end, matcher.start())));
                result.append(link.to(entry.anchor(), matcher.group()));
                end = matcher.end();
            }
        }
        return result.append(other.apply(sentence.substring(end))).toString();
    }

    interface Link {
        String to(String anchor, String word);
    }

    private Entry entryOf(Matcher found) {
        return entries.stream()
                .filter(entry -> found.group(entry.groupName()) != null)
                .findFirst()
                .orElseThrow();
    }

    private Entry entry(String anchor) {
        return new Entry(anchor, said(anchor, "word"), said(anchor, "forms"), said(anchor, "meaning"));
    }

    private String said(String anchor, String what) {
        return messages.getMessage("glossary.%s.%s".formatted(anchor, what), null, Locale.FRENCH);
    }
}
