package fr.crig.avis.chaos;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import fr.crig.avis.support.DebianPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code docker/backup.sh} while people act, {@code docker/restore.sh} on another server, and a service started on what is there. */
@Tag("chaos")
class BackupUnderLoadIT {

    private static final int TIMES = Size.of(3, 1);
    private static final int ACTS = Size.of(60, 20);

    /** @param began in milliseconds; @param acknowledged how many acts were by then */
    private record Backup(long began, int acknowledged, Path dump) {}

    @Test
    void holdsAllThatWasAcknowledgedBefore() {
        assumeTrue(DebianPostgres.tools().isPresent(), "no pg_dump with a server of its version on this machine");
        try (Trial trial = Trial.onPostgresWithTools("backup-under-load")) {
            trial.start();
            List<Backup> backups = new ArrayList<>();
            try (Crowd crowd = trial.crowd()) {
                for (int i = 0; i < TIMES; i++) {
                    crowd.awaitDone(trial.ledger().done() + ACTS);
                    backups.add(backUp(trial));
                    crowd.awaitDone(trial.ledger().done() + ACTS / 2);
                }
            }
            Trial.Verdict verdict = trial.verdict();
            List<String> violations = new ArrayList<>(verdict.violations());
            backups.forEach(backup -> violations.addAll(violationsOnceRestored(trial, backup)));
            ChaosDocument.write(
                    "backup-under-load",
                    "PostgreSQL, backed up %d times, when %s acts were acknowledged, each restored on another server: %s %d violations in what was restored."
                            .formatted(
                                    TIMES,
                                    backups.stream().map(Backup::acknowledged).toList(),
                                    verdict.told(),
                                    violations.size() - verdict.violations().size()));
            assertThat(violations).isEmpty();
        }
    }

    private static Backup backUp(Trial trial) {
        long began = System.currentTimeMillis();
        int acknowledged = trial.ledger().done();
        PostgresWithTools server = (PostgresWithTools) trial.server();
        server.script("backup.sh");
        return new Backup(began, acknowledged, newest(trial.folder().resolve("base")));
    }

    private static Path newest(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".dump"))
                    .max(java.util.Comparator.naturalOrder())
                    .orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> violationsOnceRestored(Trial trial, Backup backup) {
        try (PostgresWithTools elsewhere =
                new PostgresWithTools(trial.folder().resolve("elsewhere-" + backup.began()))) {
            elsewhere.script("restore.sh", backup.dump().toString());
            return trial.violationsOfCopy(elsewhere, backup.began());
        }
    }
}
