package fr.crig.avis.upkeep;

import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Whether the database can be got back, for the page that tells how the service is doing. */
@Component
public class BackupLookup {

    private final BackupRuns runs;
    private final H2Backup ownBackup;
    private final JdbcOperations jdbc;

    BackupLookup(BackupRuns runs, H2Backup ownBackup, JdbcOperations jdbc) {
        this.runs = runs;
        this.ownBackup = ownBackup;
        this.jdbc = jdbc;
    }

    public BackupStanding standing() {
        boolean madeHere = ownBackup.isConfigured();
        return new BackupStanding(
                isOnPostgres() || madeHere,
                madeHere,
                runs.last().orElse(null),
                runs.lastSucceeded().orElse(null));
    }

    private boolean isOnPostgres() {
        ConnectionCallback<String> url = connection -> connection.getMetaData().getURL();
        return DatabaseDriver.fromJdbcUrl(jdbc.execute(url)) == DatabaseDriver.POSTGRESQL;
    }
}
