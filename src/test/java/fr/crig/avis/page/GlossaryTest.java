package fr.crig.avis.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Which words of a sentence lead to the glossary. */
class GlossaryTest {

    /** Documents and mails, in which nobody clicks, and what pages have in common with them. */
    private static final Pattern PRINTED = Pattern.compile(
            "pdf\\.html|content\\.html|briefing.(book|sheet)\\.html|casefile.dossier\\.html|/mail/|/document/");

    private static final Pattern PLAIN_SENTENCE =
            Pattern.compile("<(?:p|li|span|strong|dt|dd|td|th)\\s[^>]*th:text=\"#\\{([\\w.]+)");

    private static final List<String> ASKED_ABOUT =
            List.of("|signataire-saisi]", "|deport]", "|evocation]", "|date-utile]", "|terme]");

    private final Glossary glossary = new Glossary(messages("messages-glossary"));
    private final MessageSource everyMessage = messages(
            "messages",
            "messages-member",
            "messages-request",
            "messages-circulation",
            "messages-deliberation",
            "messages-meeting",
            "messages-convocation",
            "messages-consultation",
            "messages-session",
            "messages-briefing",
            "messages-rules",
            "messages-avis",
            "messages-minutes",
            "messages-casefile",
            "messages-figures",
            "messages-notification",
            "messages-worklist");

    @Test
    void knowsTheWordsOfTheDomain() {
        assertThat(glossary.entries())
                .extracting(Glossary.Entry::word)
                .contains("Signataire saisi", "Déport", "Évocation", "Date utile", "Terme", "Échéance", "Quorum")
                .startsWith("Ajournement");
    }

    @Test
    void findsAWordInAnyOfItsForms() {
        assertThat(marked("Réunion après la date utile")).isEqualTo("Réunion après la [date utile|date-utile]");
        assertThat(marked("Le signataire qui se déporte sort du quorum."))
                .isEqualTo("Le signataire qui [se déporte|deport] sort du [quorum|quorum].");
        assertThat(marked("Évoquer en réunion")).isEqualTo("[Évoquer|evocation] en réunion");
    }

    @Test
    void marksAWordOnceInASentence() {
        assertThat(marked("Réserve\u00a0: une réserve par ligne"))
                .isEqualTo("[Réserve|reserve]\u00a0: une réserve par ligne");
    }

    /** Thymeleaf takes a block away, with its words, before any other dialect's attributes are looked at. */
    @Test
    void areAskedForOnNoBlock() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src", "main", "resources", "templates"))) {
            assertThat(templates.filter(Files::isRegularFile))
                    .allSatisfy(template ->
                            assertThat(Files.readString(template)).doesNotContainPattern("<th:block[^>]*crig:words"));
        }
    }

    /** The words that a newcomer asks about, wherever a page says them outside of a button, a link, a field or a heading. */
    @Test
    void areReachedFromEachOfTheWordsThatNewcomersAskAbout() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src", "main", "resources", "templates"))) {
            assertThat(templates.filter(GlossaryTest::isPage).flatMap(this::plainWords))
                    .isEmpty();
        }
    }

    private static boolean isPage(Path template) {
        return template.toString().endsWith(".html")
                && !PRINTED.matcher(template.toString()).find();
    }

    private Stream<String> plainWords(Path template) {
        try {
            return PLAIN_SENTENCE
                    .matcher(Files.readString(template))
                    .results()
                    .map(sentence -> sentence.group(1))
                    .filter(key -> ASKED_ABOUT.stream()
                            .anyMatch(word -> marked(sentence(key)).contains(word)))
                    .map(key -> template + " " + key);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of the product's messages; one of those that only stand in for others has none of its own. */
    private String sentence(String key) {
        return everyMessage.getMessage(key, null, "", Locale.ROOT);
    }

    @Test
    void takesNoPartOfAWordForIt() {
        List<String> none = List.of("Rapporteur", "Déterminer", "Le mandataire", "Il n’y a rien", "");
        assertThat(none).allMatch(sentence -> marked(sentence).equals(sentence));
    }

    @Test
    void prefersTheLongerWord() {
        assertThat(marked("noté «\u00a0sans observation (tacite)\u00a0»"))
                .isEqualTo("noté «\u00a0[sans observation (tacite)|tacite]\u00a0»");
    }

    private String marked(String sentence) {
        return glossary.replace(sentence, UnaryOperator.identity(), (anchor, word) -> "[" + word + "|" + anchor + "]");
    }

    private static ResourceBundleMessageSource messages(String... names) {
        var messages = new ResourceBundleMessageSource();
        messages.setBasenames(names);
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
