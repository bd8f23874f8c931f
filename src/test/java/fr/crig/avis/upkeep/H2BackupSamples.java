package fr.crig.avis.upkeep;

import java.nio.file.Path;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Backups without the application around them. */
public final class H2BackupSamples {

    private H2BackupSamples() {}

    public static H2Backup of(DataSource database, Path folder) {
        return of(database, new BackupProperties(folder.toString(), 14), Clock.systemUTC());
    }

    static H2Backup of(DataSource database, BackupProperties settings, Clock clock) {
        return new H2Backup(settings, new BackupRuns(JdbcClient.create(database)), new JdbcTemplate(database), clock);
    }
}
