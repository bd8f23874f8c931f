package fr.crig.avis.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came of each backup, whoever made it. */
@Component
public class BackupRuns {

    private static final Duration KEPT = Duration.ofDays(90);
    private static final int LONGEST_REASON = 1000;

    private final JdbcClient jdbc;

    BackupRuns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param file null when it failed
     * @param reason why it failed, in a sentence; null when it succeeded
     */
    public record Run(Instant endedAt, String file, long sizeBytes, String reason) {

        public boolean succeeded() {
            return reason == null;
        }
    }

    public Optional<Run> last() {
        return newest("");
    }

    /** That one can be put back. */
    public Optional<Run> lastSucceeded() {
        return newest("where reason is null");
    }

    private Optional<Run> newest(String condition) {
        return jdbc.sql("select ended_at, file_name, size_bytes, reason from backup_run " + condition
                        + " order by ended_at desc, id desc limit 1")
                .query((row, number) -> new Run(
                        row.getObject(1, OffsetDateTime.class).toInstant(),
                        row.getString(2),
                        row.getLong(3),
                        row.getString(4)))
                .optional();
    }

    Run succeeded(Instant endedAt, String file, long sizeBytes) {
        return add(new Run(endedAt, file, sizeBytes, null));
    }

    Run failed(Instant endedAt, String reason) {
        int length = Math.min(reason.length(), LONGEST_REASON);
        return add(new Run(endedAt, null, 0, reason.substring(0, length)));
    }

    private Run add(Run run) {
        jdbc.sql("insert into backup_run (ended_at, file_name, size_bytes, reason) values (?, ?, ?, ?)")
                .params(run.endedAt().atOffset(ZoneOffset.UTC), run.file(), run.sizeBytes(), run.reason())
                .update();
        jdbc.sql("delete from backup_run where ended_at < ?")
                .param(run.endedAt().minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        return run;
    }
}
