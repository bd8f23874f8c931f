package fr.crig.avis.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.support.ApplicationTest;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.ReadinessState;

/** Two nodes that start together. */
class StartLockTest extends ApplicationTest {

    /** Longer than H2 waits for a lock by itself. */
    private static final int A_START_SECONDS = 3;

    @Autowired
    private DataSource dataSource;

    private final List<StartLock> locks = new CopyOnWriteArrayList<>();

    @AfterEach
    void letGo() throws SQLException {
        for (StartLock lock : locks) {
            lock.destroy();
        }
    }

    @Test
    void letsTheSecondNodeStartOnceTheFirstIsReady() throws Exception {
        StartLock first = started();
        CompletableFuture<StartLock> second = CompletableFuture.supplyAsync(this::started);
        assertThatThrownBy(() -> second.get(A_START_SECONDS, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);

        first.onReady(new AvailabilityChangeEvent<>(this, ReadinessState.REFUSING_TRAFFIC));
        assertThat(second).isNotDone();
        first.onReady(new AvailabilityChangeEvent<>(this, ReadinessState.ACCEPTING_TRAFFIC));
        second.get();
    }

    /** This application itself, which is ready, holds nothing; nor does a node that stopped before it was. */
    @Test
    void isLetGoByANodeThatStops() throws Exception {
        started().destroy();
        started().destroy();
    }

    private StartLock started() {
        StartLock lock = new StartLock(dataSource);
        locks.add(lock);
        try {
            lock.afterPropertiesSet();
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
        return lock;
    }
}
