package fr.crig.avis.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every message that is asked for exists, once, and every one that exists is asked for. */
class MessagesTest {

    private static final Path MAIN = Path.of("src", "main");

    /** Asked for by Spring itself. */
    private static final List<String> ASKED_BY_SPRING = List.of("typeMismatch");

    private static final Wording PRODUCT = product();

    @TempDir
    private Path folder;

    @Test
    void everyKeyIsWrittenOnce() {
        assertThat(PRODUCT.messages().repeated()).isEmpty();
    }

    @Test
    void everyMessageAskedForExists() {
        assertThat(PRODUCT.missing()).isEmpty();
    }

    @Test
    void everyMessageIsAskedFor() {
        assertThat(PRODUCT.unused()).isEmpty();
    }

    @Test
    void everyFileIsKnownToSpring() {
        String settings = Sources.read(MAIN.resolve("resources/application.yaml"));
        String basenames = settings.lines()
                .filter(line -> line.strip().startsWith("basename:"))
                .findFirst()
                .orElseThrow();
        List<String> names =
                Stream.of(basenames.split(":")[1].split(",")).map(String::strip).toList();
        assertThat(names)
                .containsAll(Sources.in(MAIN.resolve("resources"), ".properties").stream()
                        .map(file -> file.getFileName().toString().replace(".properties", ""))
                        .filter(name -> name.startsWith("messages"))
                        .toList());
    }

    @Test
    void findsWhatIsMissingRepeatedOrUnused() throws IOException {
        write("messages.properties", "home.title=Accueil\nhome.title=Encore\nhome.old=Vieux\nstate.DRAFT=Brouillon\n");
        write("messages-mail.properties", "notice.asked.subject=Avis demandé\nstate.DRAFT=Brouillon\n");
        write("page.html", "<p th:text=\"#{home.title}\"></p>\n<p th:text=\"#{home.gone(${n})}\"></p>");
        write("Planted.java", """
                class Planted {
                    String prefix = "state." + name();
                    String form = "notice.%s.subject";
                    String missing = "refusal.meeting.past";
                    String file = "home.pdf";

                    void act() {
                        journal.record(actor, "request.withdrawn", reference, null);
                    }
                }
                """);
        write("messages-request.properties", "refusal.request.siret=SIRET\n");
        Wording planted = Wording.of(folder, folder, Sources.in(folder, ".html"), List.of());

        assertThat(planted.messages().repeated()).hasSize(2);
        assertThat(planted.missing())
                .extracting(KeyUses.Use::form)
                .containsExactlyInAnyOrder("home.gone", "refusal.meeting.past", "journal.request.withdrawn");
        assertThat(planted.unused()).containsExactly("home.old", "refusal.request.siret");
    }

    private static Wording product() {
        Path resources = MAIN.resolve("resources");
        List<Path> templates = Stream.of("templates", "mail")
                .flatMap(name -> Sources.in(resources.resolve(name), ".html", ".txt", ".xhtml").stream())
                .toList();
        return Wording.of(resources, MAIN.resolve("java"), templates, ASKED_BY_SPRING);
    }

    private void write(String name, String content) throws IOException {
        Files.writeString(folder.resolve(name), content);
    }
}
