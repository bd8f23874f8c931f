package fr.crig.avis.storage;

import java.time.Duration;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * On its file H2 lets one transaction write at a time, as SQLite does; who reads waits for nobody. At each commit H2 writes down its
 * tables one after the other, and with them what others have done so far of theirs, their undo log before or after the rest. Killed
 * just then, it would keep a row of such an act without the line of the journal that belongs to it.
 */
class OneWriter extends DelegatingDataSource {

    /** @param longest that somebody waits for whoever writes */
    OneWriter(DataSource database, Duration longest) {
        super(taking(database, new WriterTurn(longest)));
    }

    private static DataSource taking(DataSource database, WriterTurn turn) {
        return ProxyDataSourceBuilder.create(database)
                .listener(turn)
                .methodListener(turn)
                .build();
    }
}
