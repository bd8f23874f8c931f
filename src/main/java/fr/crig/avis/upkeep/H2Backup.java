package fr.crig.avis.upkeep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Backs the H2 file up while the service goes on; PostgreSQL has tools of its own, see {@code docker/backup.sh}. */
@Component
public class H2Backup {

    private static final Logger LOG = LoggerFactory.getLogger(H2Backup.class);

    private final BackupProperties settings;
    private final BackupRuns runs;
    private final JdbcOperations jdbc;
    private final Clock clock;

    H2Backup(BackupProperties settings, BackupRuns runs, JdbcOperations jdbc, Clock clock) {
        this.settings = settings;
        this.runs = runs;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Whether the service itself makes backups: it is on an H2 file, and somebody named a folder. */
    public boolean isConfigured() {
        return settings.isConfigured() && isOnFile();
    }

    boolean isOnFile() {
        return database().isPresent();
    }

    /** One after another. What came of it is remembered, and told by {@link BackupRuns#last}. */
    public synchronized BackupRuns.Run make() {
        Instant now = clock.instant();
        try {
            BackupFile backup = BackupFile.in(settings.path(), now);
            long size = write(backup);
            return runs.succeeded(clock.instant(), backup.file().getFileName().toString(), size);
        } catch (BackupFailed failure) {
            LOG.error("No backup was made", failure);
            return runs.failed(clock.instant(), failure.getMessage());
        }
    }

    private long write(BackupFile backup) {
        Path folder = backup.file().getParent();
        ensureRoom(folder);
        try {
            jdbc.update("backup to ?", backup.unfinished().toString());
            long size = backup.finish();
            backup.removeOlderThan(clock.instant().minus(Duration.ofDays(settings.keepDays())));
            return size;
        } catch (IOException | DataAccessException failure) {
            backup.giveUp();
            throw failed(folder, failure);
        }
    }

    /** A backup is packed, hence smaller than what it is made of. */
    private void ensureRoom(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new BackupFailed(Sentences.of("upkeep.backup.noFolder", folder), null);
        }
        if (!Files.isWritable(folder)) {
            throw new BackupFailed(Sentences.of("upkeep.backup.noRight", folder), null);
        }
        try {
            Path file = database().orElseThrow(() -> new BackupFailed(Sentences.of("upkeep.backup.noFile"), null));
            if (Files.getFileStore(folder).getUsableSpace() < Files.size(file)) {
                throw new BackupFailed(Sentences.of("upkeep.backup.full", folder), null);
            }
        } catch (IOException unreadable) {
            throw new BackupFailed(Sentences.of("upkeep.backup.failed", folder, unreadable.getMessage()), unreadable);
        }
    }

    private static BackupFailed failed(Path folder, Exception failure) {
        String cause = NestedExceptionUtils.getMostSpecificCause(failure).getMessage();
        return new BackupFailed(Sentences.of("upkeep.backup.failed", folder, cause), failure);
    }

    private Optional<Path> database() {
        ConnectionCallback<String> url = connection -> connection.getMetaData().getURL();
        return H2File.of(jdbc.execute(url));
    }
}
