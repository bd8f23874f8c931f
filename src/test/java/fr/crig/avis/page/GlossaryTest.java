package fr.crig.avis.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Which words of a sentence lead to the glossary. */
class GlossaryTest {

    private final Glossary glossary = new Glossary(messages());

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

    private static ResourceBundleMessageSource messages() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages-glossary");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
