package fr.crig.avis.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTimeoutException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * One node starts at a time: those that start together on an empty database would all open the first accounts and make the
 * demonstration. The second waits until the first is ready, and finds it done. Whoever dies lets go: the lock is a row that is
 * never committed. On a file of H2 there is never a second node, and nobody else could write until the first is ready.
 */
@Component
@DependsOnDatabaseInitialization
public class StartLock implements InitializingBean, DisposableBean {

    private final DataSource dataSource;

    private Connection held;

    StartLock(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Before the first accounts, which are opened once all beans are there. */
    @Override
    public void afterPropertiesSet() throws SQLException {
        if (dataSource.isWrapperFor(OneWriter.class)) {
            return;
        }
        held = dataSource.getConnection();
        held.setAutoCommit(false);
        boolean taken = false;
        while (!taken) {
            taken = take();
        }
    }

    /** @return whether it is ours; H2 waits for a limited time */
    private boolean take() throws SQLException {
        try (Statement statement = held.createStatement()) {
            statement.executeUpdate("insert into start_lock (holder) values (1)");
            return true;
        } catch (SQLTimeoutException stillHeld) {
            return false;
        }
    }

    /** After everything else that is done when a node becomes ready. */
    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    public void onReady(AvailabilityChangeEvent<ReadinessState> change) throws SQLException {
        if (change.getState() == ReadinessState.ACCEPTING_TRAFFIC) {
            destroy();
        }
    }

    @Override
    public void destroy() throws SQLException {
        if (held != null) {
            held.rollback();
            held.close();
            held = null;
        }
    }
}
