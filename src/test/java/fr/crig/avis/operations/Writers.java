package fr.crig.avis.operations;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.apache.commons.codec.digest.DigestUtils;

/** People who deposit requests with a piece, each act one transaction, as long as they are let: what they were told is done is remembered. */
final class Writers implements AutoCloseable {

    private static final int PEOPLE = 3;
    private static final int CHUNK = 20_000;
    /** H2 copies its file to the end, which people move on, but not as fast as they can in a test. */
    private static final int BREATH_MS = 20;

    private final DataSource database;
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
    private volatile boolean going = true;
    private volatile Exception failure;

    Writers(DataSource database) {
        this.database = database;
        IntStream.range(0, PEOPLE).forEach(person -> people.execute(() -> write(new Random(person))));
    }

    /** As of now. */
    Set<String> acknowledged() {
        return new TreeSet<>(acknowledged);
    }

    /** Waits until so many more acts are done. */
    void awaitMore(int acts) throws InterruptedException {
        int enough = acknowledged.size() + acts;
        while (acknowledged.size() < enough && failure == null) {
            TimeUnit.MILLISECONDS.sleep(5);
        }
    }

    /** @throws IllegalStateException if one of them saw an error */
    @Override
    public void close() throws InterruptedException {
        going = false;
        people.shutdown();
        people.awaitTermination(1, TimeUnit.MINUTES);
        if (failure != null) {
            throw new IllegalStateException(failure);
        }
    }

    private void write(Random random) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            while (going) {
                String reference = "D-2026-%04d".formatted(number(connection));
                act(connection, reference, random);
                connection.commit();
                acknowledged.add(reference);
                TimeUnit.MILLISECONDS.sleep(BREATH_MS);
            }
        } catch (SQLException | InterruptedException e) {
            failure = e;
        }
    }

    private static long number(Connection connection) throws SQLException {
        update(connection, "update counter set last_number = last_number + 1 where series = 'D'");
        try (var statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select last_number from counter where series = 'D'")) {
            row.next();
            return row.getLong(1);
        }
    }

    private static void act(Connection connection, String reference, Random random) throws SQLException {
        update(connection, """
                insert into funding_request (version, form_key, reference, receiving_signatory, depositor, state,
                                             state_since, created_at, revision, suspended_days, completion_count)
                values (1, ?, ?, 'IGN', 'agent.ign', 'CLOSED', current_timestamp, current_timestamp, 1, 0, 0)""", new UUID(random.nextLong(), random.nextLong()), reference);
        byte[] piece = new byte[CHUNK];
        random.nextBytes(piece);
        long file = inserted(
                connection,
                "insert into stored_file (size_bytes, sha256, created_at) values (?, ?, current_timestamp)",
                CHUNK,
                DigestUtils.sha256Hex(piece));
        update(
                connection,
                "insert into stored_file_chunk (file_id, rank_in_file, content) values (?, 0, ?)",
                file,
                piece);
        long entry = inserted(
                connection,
                "insert into journal_entry (at, username, actor_name, act, subject, salt)"
                        + " values (current_timestamp, 'agent.ign', 'Agent', 'request.submitted', ?, 'x')",
                reference);
        update(connection, "insert into journal_pending (entry) values (?)", entry);
    }

    private static void update(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, values);
            statement.executeUpdate();
        }
    }

    private static long inserted(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql, new String[] {"id"})) {
            set(statement, values);
            statement.executeUpdate();
            try (ResultSet key = statement.getGeneratedKeys()) {
                key.next();
                return key.getLong(1);
            }
        }
    }

    private static void set(PreparedStatement statement, Object... values) throws SQLException {
        for (int index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
    }
}
