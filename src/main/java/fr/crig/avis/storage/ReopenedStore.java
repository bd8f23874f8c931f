package fr.crig.avis.storage;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * H2 closes its store when it cannot write, and opens it again only after the last connection to it is closed. The pool would
 * keep those it has, which look sound, until the service is started again: it gives them all up at the first that fails so.
 */
class ReopenedStore implements SQLExceptionOverride {

    private static final Logger LOG = LoggerFactory.getLogger(ReopenedStore.class);

    private final HikariDataSource pool;
    private final RoomToReopen room;

    ReopenedStore(HikariDataSource pool, RoomToReopen room) {
        this.pool = pool;
        this.room = room;
    }

    @java.lang.Override
    public Override adjudicate(SQLException failure) {
        if (NoRoom.isCauseOf(failure)) {
            room.storeGaveUp();
        }
        if (!NoRoom.hasClosedTheStore(failure)) {
            return Override.CONTINUE_EVICT;
        }
        LOG.warn(
                "The database cannot write and has closed itself; every connection is given up: {}",
                failure.getMessage());
        if (pool.getHikariPoolMXBean() != null) {
            pool.getHikariPoolMXBean().softEvictConnections();
        }
        return Override.MUST_EVICT;
    }
}
