package fr.crig.avis.operations;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.storage.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page on libraries says what the build really takes, as it writes it down while it packs. */
class LibrariesPageIT {

    private static final Path WRITTEN = Path.of("target", "classes", "META-INF", "sbom", "application.cdx.json");

    private static final Pattern RAISED = Pattern.compile("<([\\w.-]+)\\.version>([^<]+)</");

    @Test
    void namesEachModuleThatGetsNoFreeFix() throws IOException {
        List<UnfixedLibrary> unfixed =
                Json.read(Files.readString(WRITTEN), BillOfMaterials.class).unfixed();
        assertThat(unfixed).extracting(UnfixedLibrary::family).containsExactly(UnfixedFamily.values());
        assertThat(rows("## Without free fixes"))
                .containsExactlyElementsOf(
                        unfixed.stream().map(LibrariesPageIT::row).toList());
    }

    @Test
    void givesAReasonForEachVersionRaisedByHand() throws IOException {
        List<String> told = rows("## At least");
        String pom = Files.readString(Path.of("pom.xml"));
        String block = pom.substring(pom.indexOf("newer fixes of what it manages"));
        var raised = RAISED.matcher(block.substring(0, block.indexOf("\n\n")))
                .results()
                .toList();
        assertThat(raised)
                .hasSizeGreaterThan(5)
                .allSatisfy(property -> assertThat(told)
                        .as(property.group(1))
                        .anyMatch(row -> row.contains("| " + property.group(2) + " |")));
        assertThat(told).allMatch(row -> row.split("\\|")[3].strip().length() > 10);
    }

    private static String row(UnfixedLibrary library) {
        return "| %s %s | %s | %s |"
                .formatted(
                        library.family().title(),
                        library.version(),
                        library.family().lastFreeFix(),
                        String.join(", ", library.modules()));
    }

    private static List<String> rows(String heading) throws IOException {
        String page = Files.readString(Path.of("docs", "libraries.md"));
        String section = page.substring(page.indexOf(heading) + heading.length());
        int end = section.indexOf("\n## ");
        return (end < 0 ? section : section.substring(0, end))
                .lines()
                .filter(line -> line.startsWith("| ") && !line.startsWith("| library "))
                .toList();
    }
}
