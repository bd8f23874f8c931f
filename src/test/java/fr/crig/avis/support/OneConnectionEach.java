package fr.crig.avis.support;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Notes whoever asks for a connection while holding one: as many such threads at once as the pool has connections, and each
 * waits for what only the others could give back.
 */
final class OneConnectionEach extends DelegatingDataSource {

    private final ThreadLocal<AtomicReference<Throwable>> held = ThreadLocal.withInitial(AtomicReference::new);
    private final List<Throwable> seconds = new CopyOnWriteArrayList<>();

    OneConnectionEach(DataSource pool) {
        super(pool);
    }

    @Override
    public Connection getConnection() throws SQLException {
        AtomicReference<Throwable> mine = held.get();
        Throwable first = mine.get();
        var asked = new IllegalStateException("asked for a connection on " + Thread.currentThread(), first);
        Connection connection = super.getConnection();
        if (first != null) {
            seconds.add(asked);
            return connection;
        }
        mine.set(asked);
        return givenBackOnce(connection, mine);
    }

    /** Its stack trace tells where the second was asked for, the cause's where the first was. */
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

    private static Connection givenBackOnce(Connection connection, AtomicReference<Throwable> mine) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        mine.set(null);
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
