package fr.crig.avis.upkeep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.BeanCreationException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.io.support.SpringFactoriesLoader;

/** Whoever installs the service reads a sentence, not a stack trace. */
class StartFailuresTest {

    @TempDir
    private Path folder;

    @Test
    void secondProcessOnAnH2File() throws IOException, SQLException {
        String url = "jdbc:h2:file:" + folder.resolve("base");
        DriverManager.getConnection(url, "sa", "").close();
        try (FileChannel another = FileChannel.open(folder.resolve("base.mv.db"), StandardOpenOption.WRITE);
                var held = another.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThat(sentence(catchThrowable(() -> DriverManager.getConnection(url, "sa", ""))))
                    .startsWith("La base est déjà ouverte par un autre processus");
        }
    }

    @Test
    void noPostgresAtTheAddress() {
        assertThat(sentence(
                        catchThrowable(() -> DriverManager.getConnection("jdbc:postgresql://127.0.0.1:1/x", "a", "b"))))
                .startsWith("PostgreSQL ne répond pas")
                .contains("CRIG_DATABASE_HOST");
    }

    @ParameterizedTest
    @CsvSource({"28P01, CRIG_DATABASE_PASSWORD", "28000, CRIG_DATABASE_USER", "3D000, CRIG_DATABASE_NAME"})
    void postgresRefuses(String state, String named) {
        assertThat(sentence(new SQLException("refused", state))).contains(named);
    }

    @Test
    void anotherProgramAtThePort() {
        assertThat(sentence(new PortInUseException(8080)))
                .startsWith("Le port 8080 est déjà pris")
                .contains("SERVER_PORT");
        assertThat(SpringFactoriesLoader.forDefaultResourceLocation()
                        .load(FailureAnalyzer.class, (type, name, needsMore) -> {}))
                .extracting(analyzer -> analyzer.getClass().getSimpleName())
                .containsSubsequence("PortInUseAnalyzer", "PortInUseFailureAnalyzer");
    }

    @Test
    void anythingElseIsLeftToOthers() {
        assertThat(analysis(new SQLException("syntax", "42601"))).isNull();
        assertThat(analysis(new SQLException("no state"))).isNull();
    }

    private static String sentence(Throwable failure) {
        return analysis(failure).getDescription();
    }

    /** As Spring Boot finds the analyzers, and wraps what failed. */
    private static FailureAnalysis analysis(Throwable failure) {
        return SpringFactoriesLoader.forDefaultResourceLocation()
                .load(FailureAnalyzer.class, (type, name, needsMore) -> {})
                .stream()
                .filter(analyzer -> analyzer.getClass().getName().startsWith("fr.crig"))
                .map(analyzer -> analyzer.analyze(new BeanCreationException("flyway", "failed", failure)))
                .filter(found -> found != null)
                .findFirst()
                .orElse(null);
    }
}
