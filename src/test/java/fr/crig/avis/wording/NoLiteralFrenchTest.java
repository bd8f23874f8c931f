package fr.crig.avis.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read lives in the messages, so that one person can mend all the wording without touching code. */
class NoLiteralFrenchTest {

    private static final Path MAIN = Path.of("src", "main");

    /** How articles contract is no wording that anybody would mend. */
    private static final String GRAMMAR = "Signatory.java";

    @TempDir
    private Path folder;

    @Test
    void holdsInTheTemplates() {
        Path resources = MAIN.resolve("resources");
        List<Fault> faults = Stream.of("templates", "mail")
                .flatMap(name -> Sources.in(resources.resolve(name), ".html", ".txt", ".xhtml").stream())
                .flatMap(file -> TemplateScan.faults(file).stream())
                .toList();
        assertThat(faults).isEmpty();
    }

    @Test
    void holdsInTheCode() {
        assertThat(frenchIn(MAIN.resolve("java"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Bonjour</p>",
                "<p th:text=\"#{home.title}\">Accueil</p>",
                "<p>[[#{home.title}]] et la suite</p>",
                "<img alt=\"Carte\">",
                "<button aria-label=\"Fermer\"></button>",
                "<input type=\"submit\" value=\"Envoyer\">",
                "<p th:text=\"'Total ' + ${sum}\"></p>",
                "<p th:text=\"|Total ${sum}|\"></p>",
                "<p th:text=\"${late} ? 'en retard' : #{task.inTime}\"></p>",
                "<a th:attr=\"data-confirm='Supprimer la pièce ?'\"></a>"
            })
    void findsWordsInATemplate(String fault) throws IOException {
        assertThat(TemplateScan.faults(written("page.html", fault))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text=\"#{home.title}\"></p>",
                "<p>[[#{home.title(${n})}]] · [(${sum})] €&nbsp;: 3 %</p>",
                "<p th:if=\"${state.name() == 'DRAFT'}\" th:text=\"#{${'state.' + state}}\"></p>",
                "<p th:text=\"#{|state.${state}|}\"></p>",
                "<p th:text=\"${#messages.msg('state.' + s)}\"></p>",
                "<input type=\"hidden\" name=\"role\" value=\"SECRETARIAT\">",
                "<style>body { color: black }</style>"
            })
    void acceptsATemplateThatAsksTheMessages(String sound) throws IOException {
        assertThat(TemplateScan.faults(written("page.html", sound))).isEmpty();
    }

    @Test
    void findsWordsInATextMail() throws IOException {
        assertThat(TemplateScan.faults(written("mail.txt", "Bonjour [(${name})]")))
                .hasSize(1);
        assertThat(TemplateScan.faults(written("mail.txt", "[# th:if=\"${due}\"][(#{mail.due(${due})})][/]\n")))
                .isEmpty();
    }

    @Test
    void findsFrenchInCode() throws IOException {
        written("Planted.java", """
                class Planted {
                    // Le commentaire n’est pas un texte à l’écran.
                    String accent = "Réunion";
                    String small = "Vous devez choisir le signataire";
                    String code = "SECRETARIAT";
                    String key = "refusal.meeting.past";
                    String sql = "select a.id from avis a where a.number = ?";
                }
                """);
        assertThat(frenchIn(folder)).extracting(Fault::line).containsExactly(3, 4);
    }

    private static List<Fault> frenchIn(Path folder) {
        return JavaLiterals.in(folder).stream()
                .filter(literal -> !literal.file().endsWith(GRAMMAR))
                .filter(literal -> French.isFrench(literal.value()))
                .map(literal -> new Fault(literal.file(), literal.line(), "French in code: " + literal.value()))
                .toList();
    }

    private Path written(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
