package fr.crig.avis.account;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import fr.crig.avis.support.ApplicationTest;
import java.sql.SQLException;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Every page begins with a look at the account: a crowd of them has to come through a pool of two connections. */
class SessionGuardTest extends ApplicationTest {

    private static final int REQUESTS = 200;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private DataSource dataSource;

    private HikariDataSource pool;
    private int usualSize;

    @BeforeEach
    void narrowThePool() throws SQLException {
        accounts.openAll();
        pool = dataSource.unwrap(HikariDataSource.class);
        usualSize = pool.getMaximumPoolSize();
        resize(2);
    }

    @AfterEach
    void widenThePool() {
        resize(usualSize);
    }

    /** What is idle goes; only as many as are now allowed come back. */
    private void resize(int connections) {
        pool.setMinimumIdle(1);
        pool.setMaximumPoolSize(connections);
        pool.setMinimumIdle(connections);
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    @ParameterizedTest
    @CsvSource({"membre.ign, /a-faire", "agent.region, /demandes", "secretariat, /reunions"})
    void letsACrowdThroughTwoConnections(String username, String page) throws Exception {
        RequestPostProcessor reader = accounts.signedIn(username);
        Callable<Integer> request =
                () -> mvc.get().uri(page).with(reader).exchange().getResponse().getStatus();
        ExecutorService crowd = Executors.newFixedThreadPool(REQUESTS);
        try {
            for (Future<Integer> answer : crowd.invokeAll(Collections.nCopies(REQUESTS, request))) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            crowd.shutdownNow();
        }
        assertThat(pool.getHikariPoolMXBean().getTotalConnections()).isLessThanOrEqualTo(2);
    }
}
