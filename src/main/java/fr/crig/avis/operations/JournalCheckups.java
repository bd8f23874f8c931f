package fr.crig.avis.operations;

import fr.crig.avis.account.JournalChain;
import fr.crig.avis.account.JournalVerdict;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Checks the journal by night, and remembers what the last check found. */
@Component
class JournalCheckups {

    private static final Logger LOG = LoggerFactory.getLogger(JournalCheckups.class);

    private final JournalChain chain;
    private final JdbcClient jdbc;
    private final Clock clock;

    JournalCheckups(JournalChain chain, JdbcClient jdbc, Clock clock) {
        this.chain = chain;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Transactional
    void check() {
        JournalVerdict verdict = chain.verify(null);
        if (!verdict.isWhole()) {
            LOG.error("The journal is not as it was written: {} at {}", verdict.fault(), verdict.rank());
        }
        jdbc.sql("delete from journal_checkup").update();
        jdbc.sql("insert into journal_checkup (id, checked_at, lines_read, fault, fault_rank) values (1, ?, ?, ?, ?)")
                .params(
                        clock.instant().atOffset(ZoneOffset.UTC),
                        verdict.lines(),
                        verdict.isWhole() ? null : verdict.fault().name(),
                        verdict.rank())
                .update();
    }

    Optional<JournalCheckup> last() {
        return jdbc.sql("select * from journal_checkup")
                .query(JournalCheckups::read)
                .optional();
    }

    private static JournalCheckup read(ResultSet row, int number) throws SQLException {
        return new JournalCheckup(
                row.getObject("checked_at", OffsetDateTime.class).toInstant(),
                row.getLong("lines_read"),
                row.getString("fault"),
                row.getLong("fault_rank"));
    }
}
