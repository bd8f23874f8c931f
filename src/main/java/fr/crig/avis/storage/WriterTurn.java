package fr.crig.avis.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import net.ttddyy.dsproxy.ExecutionInfo;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.listener.MethodExecutionContext;
import net.ttddyy.dsproxy.listener.MethodExecutionListener;
import net.ttddyy.dsproxy.listener.QueryExecutionListener;
import org.springframework.dao.TransientDataAccessResourceException;

/**
 * Taken before the first statement of a transaction that may write, given back when the transaction is over. It is its thread's: what
 * writes on another connection in the midst of it, in a transaction of its own, need not wait.
 */
class WriterTurn implements QueryExecutionListener, MethodExecutionListener {

    /** What is not known to read only is taken to write: {@code checkpoint} and {@code backup} do, they write all down. */
    private static final Pattern READING = Pattern.compile("\\s*(select|with)\\b.*", options());

    /** {@code select … for update}, and what begins like a question and is none. */
    private static final Pattern WRITING = Pattern.compile("\\b(insert|update|delete|merge)\\b", options());

    /** As of a server that has too much to do, see {@link NoRoom}: the page says that nothing is recorded. */
    private static final String BUSY = "53000";

    private final Duration longest;
    private final Semaphore free = new Semaphore(1, true);
    private final Set<String> writing = new HashSet<>();
    private Thread writer;

    WriterTurn(Duration longest) {
        this.longest = longest;
    }

    private static int options() {
        return Pattern.CASE_INSENSITIVE | Pattern.DOTALL;
    }

    static boolean mayWrite(String sql) {
        return !READING.matcher(sql).matches() || WRITING.matcher(sql).find();
    }

    @Override
    public void beforeQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (queries.stream().anyMatch(query -> mayWrite(query.getQuery()))) {
            take(execution.getConnectionId());
        }
    }

    @Override
    public void afterQuery(ExecutionInfo execution, List<QueryInfo> queries) {
        if (commitsByItself(execution)) {
            giveBack(execution.getConnectionId());
        }
    }

    /** One that is broken gives back when it is closed. */
    private static boolean commitsByItself(ExecutionInfo execution) {
        try {
            return execution.getStatement().getConnection().getAutoCommit();
        } catch (SQLException broken) {
            return false;
        }
    }

    @Override
    public void beforeMethod(MethodExecutionContext call) {
        // Statements tell more, by beforeQuery.
    }

    @Override
    public void afterMethod(MethodExecutionContext call) {
        if (call.getTarget() instanceof Connection && endsTransaction(call)) {
            giveBack(call.getConnectionInfo().getConnectionId());
        }
    }

    private static boolean endsTransaction(MethodExecutionContext call) {
        Object[] arguments = call.getMethodArgs();
        return switch (call.getMethod().getName()) {
            case "commit", "close", "abort" -> true;
            case "rollback" -> arguments == null || arguments.length == 0;
            case "setAutoCommit" -> Boolean.TRUE.equals(arguments[0]);
            default -> false;
        };
    }

    private void take(String connection) {
        if (!join(connection)) {
            awaitFree();
            begin(connection);
        }
    }

    private synchronized boolean join(String connection) {
        return writing.contains(connection) || writer == Thread.currentThread() && writing.add(connection);
    }

    private synchronized void begin(String connection) {
        writer = Thread.currentThread();
        writing.add(connection);
    }

    private synchronized void giveBack(String connection) {
        if (writing.remove(connection) && writing.isEmpty()) {
            writer = null;
            free.release();
        }
    }

    private void awaitFree() {
        boolean taken = false;
        try {
            taken = free.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        if (!taken) {
            String words = "Somebody else writes since " + longest;
            throw new TransientDataAccessResourceException(words, new SQLTransientConnectionException(words, BUSY));
        }
    }
}
