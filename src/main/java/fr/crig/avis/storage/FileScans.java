package fr.crig.avis.storage;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Has the files that wait looked at, those too that were there before the scanner. A scanner that is away finds them waiting when it is back. */
@Component
public class FileScans {

    private static final Logger LOG = LoggerFactory.getLogger(FileScans.class);

    /** Of one about which the scanner did not say. */
    private static final Duration NEXT_TRY = Duration.ofMinutes(10);

    private final ScannerProperties scanner;
    private final Clamd clamd;
    private final FileStore files;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    FileScans(
            ScannerProperties scanner,
            Clamd clamd,
            FileStore files,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock) {
        this.scanner = scanner;
        this.clamd = clamd;
        this.files = files;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
    }

    /**
     * How the scanner is doing.
     *
     * @param version as it names itself, its signatures and their date; null if it cannot be reached
     * @param waiting files that nobody gets before it has looked at them
     */
    public record Report(boolean configured, String version, long waiting) {}

    public Report report() {
        if (!scanner.isConfigured()) {
            return new Report(false, null, 0);
        }
        return new Report(true, version(), waiting());
    }

    /** In no transaction: it takes as long as the scanner does. */
    public void scanWaiting() {
        if (!scanner.isConfigured()) {
            return;
        }
        try {
            for (long file : due()) {
                scan(file);
            }
        } catch (IOException away) {
            LOG.warn(
                    "The scanner at {}:{} does not answer: {}",
                    scanner.getHost(),
                    scanner.getPort(),
                    away.getMessage());
        }
    }

    private void scan(long file) throws IOException {
        Clamd.Verdict verdict;
        try {
            verdict = clamd.scan(target -> files.copyUnseen(file, target));
        } catch (AlteredFile nobodyGetsIt) {
            verdict = new Clamd.Verdict(ScanState.WAITING, nobodyGetsIt.getMessage());
        }
        if (verdict.state() == ScanState.WAITING) {
            LOG.warn("Stored file {} could not be scanned: {}", file, verdict.words());
        }
        write(file, verdict);
    }

    /** One that was deleted meanwhile is nobody's any more. */
    private void write(long file, Clamd.Verdict verdict) {
        transaction.executeWithoutResult(status -> {
            int written = jdbc.sql("""
                            update stored_file set scan_state = :state, scanned_at = :now
                             where id = :file and scan_state = 'WAITING'""")
                    .param("state", verdict.state().name())
                    .param("now", utc(Duration.ZERO))
                    .param("file", file)
                    .update();
            if (written == 1 && verdict.state() == ScanState.INFECTED) {
                events.publishEvent(new FileInfected(file, verdict.words()));
            }
        });
    }

    private List<Long> due() {
        return jdbc.sql("""
                        select id from stored_file
                         where scan_state = 'WAITING' and (scanned_at is null or scanned_at <= :before)
                         order by id fetch first 200 rows only""").param("before", utc(NEXT_TRY)).query(Long.class).list();
    }

    private long waiting() {
        return jdbc.sql("select count(*) from stored_file where scan_state = 'WAITING'")
                .query(Long.class)
                .single();
    }

    private String version() {
        try {
            return clamd.version();
        } catch (IOException away) {
            return null;
        }
    }

    private OffsetDateTime utc(Duration ago) {
        return clock.instant().minus(ago).atOffset(ZoneOffset.UTC);
    }
}
