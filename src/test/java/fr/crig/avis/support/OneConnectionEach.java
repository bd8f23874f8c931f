package fr.crig.avis.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Notes whoever asks for a connection while holding one: as many such threads at once as the pool has connections, and each
 * waits for what only the others could give back.
 */
final class OneConnectionEach extends DelegatingDataSource {

    private final ThreadLocal<AtomicBoolean> held = ThreadLocal.withInitial(AtomicBoolean::new);
    private final StatementLog log = new StatementLog();
    private final List<Throwable> seconds = new CopyOnWriteArrayList<>();

    OneConnectionEach(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        AtomicBoolean mine = held.get();
        Connection connection = super.getConnection();
        if (mine.get()) {
            seconds.add(new IllegalStateException("asked for a connection on " + Thread.currentThread()));
            return connection;
        }
        mine.set(true);
        return givenBackOnce(connection, mine);
    }

    /**
     * Its stack trace tells where the second was asked for; who holds the first stands further down in it. The first leaves no trace of its
     * own: writing one down at each connection is work for nothing.
     */
    void assertNoneAskedForASecond() {
        List<Throwable> noted = List.copyOf(seconds);
        forget();
        if (!noted.isEmpty()) {
            throw new AssertionError(noted.size() + " connections asked for by a thread that held one", noted.get(0));
        }
    }

    void forget() {
        seconds.clear();
    }

    StatementLog log() {
        return log;
    }

    private Connection givenBackOnce(Connection connection, AtomicBoolean mine) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        mine.set(false);
                    }
                    try {
                        return log.listenedTo(method.invoke(connection, arguments));
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
