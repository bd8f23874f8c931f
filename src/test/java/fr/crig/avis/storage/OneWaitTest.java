package fr.crig.avis.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.support.ApplicationTest;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.datasource.AbstractDataSource;

class OneWaitTest extends ApplicationTest {

    @Autowired
    private DataSource dataSource;

    /** Whose each answer comes, in service, after ten seconds. */
    private static final class Away extends AbstractDataSource {

        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public Connection getConnection() throws SQLException {
            asked.incrementAndGet();
            throw new SQLTransientConnectionException("away", "08001");
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }
    }

    /** Over HTTP, with a session to be looked up and the page of an error to be shown. */
    @Test
    void isEnoughForAPageThatSaysThatTheDatabaseIsAway() throws Exception {
        OneWait pool = dataSource.unwrap(OneWait.class);
        DataSource sound = pool.getTargetDataSource();
        var away = new Away();
        pool.setTargetDataSource(away);
        try {
            assertThat(page("/a-faire")).satisfies(answer -> {
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("lang=\"fr\"");
            });
            assertThat(away.asked).hasValue(1);
            page("/a-faire");
            assertThat(away.asked).as("each request for itself").hasValue(2);
        } finally {
            pool.setTargetDataSource(sound);
        }
        assertThat(page("/a-faire").statusCode()).as("back again").isLessThan(400);
    }

    @Test
    void remembersNothingOfWhatIsNoRequest() {
        var away = new Away();
        var pool = new OneWait(away);
        assertThatThrownBy(pool::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        assertThatThrownBy(pool::getConnection).isInstanceOf(SQLTransientConnectionException.class);
        assertThat(away.asked).hasValue(2);
    }

    private HttpResponse<String> page(String path) throws Exception {
        String session =
                Base64.getEncoder().encodeToString(UUID.randomUUID().toString().getBytes(StandardCharsets.US_ASCII));
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(url(path)))
                                .header("Cookie", "crig_session=" + session)
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
    }
}
