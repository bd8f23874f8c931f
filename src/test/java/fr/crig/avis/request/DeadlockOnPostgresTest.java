package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.OnPostgres;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** PostgreSQL undoes one of two transactions that wait for each other. Whoever clicked has nothing to do with that. */
@OnPostgres
class DeadlockOnPostgresTest extends RequestPagesTest {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    @Autowired
    private DataSource dataSource;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void doesTheActAnewThatWasUndoneForAnother() throws Exception {
        Reference reference = stages.submitted();
        int seen = version(reference);
        long before = deadlocks();
        try (Connection own = ofSomebodyElse()) {
            JdbcTemplate other = new JdbcTemplate(new SingleConnectionDataSource(own, true));
            other.execute("set deadlock_timeout = '5min'");
            own.setAutoCommit(false);
            other.queryForList(
                    "select id_ from act_ru_execution where root_proc_inst_id_ in"
                            + " (select root_proc_inst_id_ from act_ru_execution where business_key_ = ?) for update",
                    reference.value());
            CompletableFuture<MvcTestResult> act = CompletableFuture.supplyAsync(() -> withdraw(reference, seen));
            awaitOneThatWaits();
            other.update("update funding_request set state = state where reference = ?", reference.value());
            own.rollback();
            assertThat(act.get(LONGEST.toSeconds(), TimeUnit.SECONDS)).hasRedirectedUrl("/demandes/" + reference);
        }
        assertThat(deadlocks()).as("deadlocks").isEqualTo(before + 1);
        assertThat(request(reference).state()).isEqualTo(RequestState.WITHDRAWN);
        assertThat(jdbc.queryForObject(
                        "select count(*) from journal_entry where subject = ? and act = 'request.withdrawn'",
                        Integer.class,
                        reference.value()))
                .isEqualTo(1);
    }

    /** Not of the pool, of which no thread holds two. */
    private Connection ofSomebodyElse() throws SQLException {
        HikariDataSource pool = dataSource.unwrap(HikariDataSource.class);
        return DriverManager.getConnection(pool.getJdbcUrl(), pool.getUsername(), pool.getPassword());
    }

    private MvcTestResult withdraw(Reference reference, int seen) {
        return post(
                AGENT,
                "/demandes/" + reference + "/retrait",
                parameters("version", "" + seen, "reason", "Le porteur renonce."));
    }

    private void awaitOneThatWaits() throws InterruptedException {
        while (jdbc.queryForObject(
                        "select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()",
                        Integer.class)
                == 0) {
            Thread.sleep(20);
        }
    }

    private long deadlocks() throws SQLException {
        jdbc.execute("select pg_stat_clear_snapshot()");
        return jdbc.queryForObject(
                "select deadlocks from pg_stat_database where datname = current_database()", Long.class);
    }
}
