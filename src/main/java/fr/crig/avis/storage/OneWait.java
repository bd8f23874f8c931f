package fr.crig.avis.storage;

import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * While a request is answered, whoever waited in vain for a connection is told so at once when it asks again. An answer asks in several
 * places (its session, what it shows, then the page that says what failed), and each would wait as long as the first while the database
 * is away.
 */
class OneWait extends DelegatingDataSource {

    private static final ThreadLocal<Answering> NOW = new ThreadLocal<>();

    OneWait(DataSource pool) {
        super(pool);
    }

    /** What the thread that answers a request has found out. */
    private static final class Answering {
        private SQLException inVain;
    }

    /** From before the first filter until the thread answers another: the container writes its last resort of a page behind the end of a request. */
    static final class Requests implements ServletRequestListener {

        @Override
        public void requestInitialized(ServletRequestEvent begins) {
            NOW.set(new Answering());
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        Answering answering = NOW.get();
        if (answering != null && answering.inVain != null) {
            throw new SQLTransientConnectionException(
                    answering.inVain.getMessage(), answering.inVain.getSQLState(), answering.inVain);
        }
        try {
            return super.getConnection();
        } catch (SQLTransientConnectionException waited) {
            if (answering != null) {
                answering.inVain = waited;
            }
            throw waited;
        }
    }
}
