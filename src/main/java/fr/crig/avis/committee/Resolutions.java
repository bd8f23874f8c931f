package fr.crig.avis.committee;

import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.storage.Json;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** All that was decided about the committee: a row each, never changed. Their number is what tells a node that it knows them all. */
@Component
public class Resolutions {

    private static final Logger LOG = LoggerFactory.getLogger(Resolutions.class);
    private static final int LONGEST = 20_000;

    private final JdbcClient jdbc;
    private final ResolutionMemory memory;

    Resolutions(JdbcClient jdbc, ResolutionMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /** In their order, as they are at this moment. */
    public List<Resolution> all() {
        return read(jdbc);
    }

    /** @throws ChangedMeanwhile if somebody else was given its number first */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(Resolution resolution) {
        String changes = Json.write(resolution.changes().toArray(), LONGEST);
        try {
            jdbc.sql("""
                            insert into resolution (number, decided_at, username, by_name, holds_from, changes)
                            values (?, ?, ?, ?, ?, ?)""")
                    .params(
                            resolution.number(),
                            resolution.decidedAt().atOffset(ZoneOffset.UTC),
                            resolution.username(),
                            resolution.byName(),
                            resolution.holdsFrom(),
                            changes)
                    .update();
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new ChangedMeanwhile("resolution " + resolution.number());
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                memory.forget();
            }
        });
    }

    static List<Resolution> read(JdbcClient jdbc) {
        return jdbc.sql("select * from resolution order by number")
                .query(Resolutions::row)
                .list();
    }

    private static Resolution row(ResultSet row, int rank) throws SQLException {
        return new Resolution(
                row.getInt("number"),
                row.getObject("decided_at", OffsetDateTime.class).toInstant(),
                row.getString("username"),
                row.getString("by_name"),
                row.getObject("holds_from", LocalDate.class),
                changes(row.getInt("number"), row.getString("changes")));
    }

    /** One that was altered behind the back of the service holds no more; the others do. */
    private static List<Resolution.Change> changes(int number, String kept) {
        try {
            return List.of(Json.read(kept, Resolution.Change[].class));
        } catch (IllegalStateException unreadable) {
            LOG.error("Resolution {} cannot be read", number);
            return List.of();
        }
    }
}
