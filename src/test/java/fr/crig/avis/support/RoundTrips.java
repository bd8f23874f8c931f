package fr.crig.avis.support;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Counts what goes to a database and comes back, of every thread, while an act runs: an execution is one way there and back, a
 * batch one with as many statements as it has rows, a commit of what asked something one more. A commit writes if something was
 * written before it. What a test asks for itself says so: see {@link #ASKED_BY_THE_TEST}.
 */
public final class RoundTrips {

    /** Stands within statements that are not counted: PostgreSQL's own statistics leave out what stands before the first word. */
    public static final String ASKED_BY_THE_TEST = "/* asked by the test */";

    /** Asked by a node once a second at most, whatever is done meanwhile. */
    private static final String ONCE_A_SECOND = "select * from resolution";

    private volatile Tally tally;

    /** @return what this act cost, with all that other threads did meanwhile */
    public Cost during(Runnable act) {
        var mine = new Tally();
        tally = mine;
        try {
            act.run();
        } finally {
            tally = null;
        }
        return mine.cost();
    }

    /** Its connections are counted from now on, whenever an act is. */
    public DataSource of(DataSource pool) {
        return new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                return tally == null ? connection : counted(connection);
            }
        };
    }

    private Connection counted(Connection connection) {
        var transaction = new Transaction(connection);
        return proxy(Connection.class, connection, (method, arguments, answer) -> switch (method.getName()) {
            case "prepareStatement" -> watched(PreparedStatement.class, answer, (String) arguments[0], transaction);
            case "createStatement" -> watched(Statement.class, answer, null, transaction);
            case "commit", "rollback" -> {
                transaction.ended(method.getName().equals("commit"));
                yield answer;
            }
            default -> answer;
        });
    }

    /** @param prepared null when each execution says what it executes */
    private <T extends Statement> Object watched(
            Class<T> type, Object statement, String prepared, Transaction transaction) {
        var rows = new AtomicLong();
        return proxy(type, statement, (method, arguments, answer) -> {
            String name = method.getName();
            String sql = prepared != null || arguments == null ? prepared : String.valueOf(arguments[0]);
            if (name.equals("addBatch")) {
                rows.incrementAndGet();
            } else if (name.equals("executeBatch")) {
                transaction.executed(prepared == null ? "batch" : prepared, rows.getAndSet(0));
            } else if (name.startsWith("execute")) {
                transaction.executed(sql, 1);
            }
            return answer;
        });
    }

    /** What a call that returned means. */
    private interface Seen {
        Object after(Method method, Object[] arguments, Object answer) throws SQLException;
    }

    @SuppressWarnings("unchecked")
    private static <T> T proxy(Class<T> type, Object target, Seen seen) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            try {
                return seen.after(method, arguments, method.invoke(target, arguments));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        };
        return (T) Proxy.newProxyInstance(RoundTrips.class.getClassLoader(), new Class<?>[] {type}, handler);
    }

    /** What one connection did since its last commit. */
    private final class Transaction {

        private final Connection connection;
        private boolean asked;
        private boolean wrote;

        Transaction(Connection connection) {
            this.connection = connection;
        }

        void executed(String sql, long statements) throws SQLException {
            Tally now = tally;
            if (now == null || sql.contains(ASKED_BY_THE_TEST) || sql.startsWith(ONCE_A_SECOND)) {
                return;
            }
            now.executed(sql, statements);
            asked = true;
            wrote |= writes(sql);
            if (connection.getAutoCommit()) {
                now.committed(wrote);
                forget();
            }
        }

        void ended(boolean committed) {
            Tally now = tally;
            if (now != null && asked) {
                now.trips.increment();
                if (committed) {
                    now.committed(wrote);
                }
            }
            forget();
        }

        private void forget() {
            asked = false;
            wrote = false;
        }

        private static boolean writes(String sql) {
            String begin = sql.strip().toLowerCase(Locale.ROOT);
            return begin.startsWith("insert")
                    || begin.startsWith("update")
                    || begin.startsWith("delete")
                    || begin.startsWith("merge")
                    || begin.startsWith("with ") && begin.contains("insert into");
        }
    }

    private static final class Tally {

        private final LongAdder trips = new LongAdder();
        private final LongAdder statements = new LongAdder();
        private final LongAdder writingCommits = new LongAdder();
        private final Map<String, Long> bySql = new ConcurrentHashMap<>();

        void executed(String sql, long count) {
            trips.increment();
            statements.add(count);
            bySql.merge(sql.replaceAll("\\s+", " ").strip(), count, Long::sum);
        }

        void committed(boolean wrote) {
            if (wrote) {
                writingCommits.increment();
            }
        }

        Cost cost() {
            return new Cost(trips.sum(), statements.sum(), writingCommits.sum(), Map.copyOf(bySql));
        }
    }
}
