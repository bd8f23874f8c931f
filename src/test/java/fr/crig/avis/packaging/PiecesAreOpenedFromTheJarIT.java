package fr.crig.avis.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The process in which pieces are opened finds its libraries within the jar, where a class path does not reach. */
class PiecesAreOpenedFromTheJarIT {

    @TempDir
    private Path folder;

    @Test
    void byTheLauncherThatTheJarBrings() throws IOException {
        Path piece = Path.of("src", "test", "resources", "cases", "formulaire-rempli.pdf");
        Path pages = folder.resolve("pages.pdf");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        Path.of("target", "crig-avis.jar").toString(),
                        "-Dloader.main=fr.crig.avis.briefing.PieceWork",
                        "org.springframework.boot.loader.launch.PropertiesLauncher"))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var tasks = process.outputWriter(StandardCharsets.UTF_8)) {
            tasks.write("application/pdf\t%s\t%s\n".formatted(piece.toAbsolutePath(), pages));
        }
        assertThat(process.inputReader().readLine()).isEqualTo("piece INCLUDED 1 false");
        assertThat(pages).exists();
    }
}
