package fr.crig.avis.storage;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Two at one H2 file. Rows of their own: H2 itself would let none of them wait for the other. */
class OneWriterTest {

    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final String WRITES = "insert into kept values (random_uuid())";

    @TempDir
    private Path folder;

    private HikariDataSource pool;
    private OneWriter database;
    private Connection first;

    @BeforeEach
    void open() throws SQLException {
        pool = new HikariDataSource();
        pool.setJdbcUrl("jdbc:h2:file:" + folder.resolve("base") + ";WRITE_DELAY=0");
        pool.setUsername("crig");
        pool.setPassword("");
        database = new OneWriter(pool, LONGEST);
        execute("create table kept (words varchar primary key)");
        execute("insert into kept values ('known')");
        first = database.getConnection();
        first.setAutoCommit(false);
    }

    @AfterEach
    void close() throws SQLException {
        first.close();
        pool.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                WRITES,
                "update kept set words = 'other' where words = 'none'",
                "delete from kept where words = 'none'",
                "merge into kept values ('merged')",
                "select words from kept where words = 'none' for update",
                "CHECKPOINT SYNC"
            })
    void waitsUntilWhoWritesHasCommitted(String second) throws Exception {
        write(first);
        CompletableFuture<Void> waiting = atTheSameTime(second);
        assertWaits(waiting);
        first.commit();
        waiting.get(LONGEST.toSeconds(), SECONDS);
    }

    @Test
    void waitsForAllThatDoesNotOnlyRead() throws Exception {
        select(first, "select words from kept for update");
        CompletableFuture<Void> waiting = atTheSameTime(WRITES);
        assertWaits(waiting);
        first.rollback();
        waiting.get(LONGEST.toSeconds(), SECONDS);
    }

    @Test
    void goesOnOnceWhoWroteHasGivenUp() throws Exception {
        write(first);
        CompletableFuture<Void> waiting = atTheSameTime(WRITES);
        assertWaits(waiting);
        first.close();
        waiting.get(LONGEST.toSeconds(), SECONDS);
    }

    /** As when the service is stopped while it starts. */
    @Test
    void goesOnOnceAnotherThreadHasClosedIt() throws Exception {
        write(first);
        CompletableFuture.runAsync(() -> assertThatCode(first::close).doesNotThrowAnyException())
                .get();
        atTheSameTime(WRITES).get(LONGEST.toSeconds(), SECONDS);
    }

    @Test
    void waitsToReadForNobody() throws Exception {
        write(first);
        for (String reads : new String[] {"select words from kept", "with k as (select * from kept) select * from k"}) {
            CompletableFuture.runAsync(() -> select(reads)).get(LONGEST.toSeconds(), SECONDS);
        }
    }

    @Test
    void holdsNobodyUpWhileItOnlyReads() throws Exception {
        select(first, "select words from kept");
        atTheSameTime(WRITES).get(LONGEST.toSeconds(), SECONDS);
        write(first);
        assertWaits(atTheSameTime(WRITES));
    }

    /** A savepoint ends nothing, nor does a statement that fails. */
    @Test
    void writesOnUntilTheEndOfItsTransaction() throws Exception {
        write(first);
        first.rollback(first.setSavepoint());
        assertThatThrownBy(() -> first.createStatement().executeUpdate("insert into nowhere values (1)"))
                .isInstanceOf(SQLException.class);
        CompletableFuture<Void> waiting = atTheSameTime(WRITES);
        assertWaits(waiting);
        first.commit();
        waiting.get(LONGEST.toSeconds(), SECONDS);
    }

    /** A number that is to stay when its act is rolled back, for example. */
    @Test
    void waitsNotForItself() throws Exception {
        var manager = new JdbcTransactionManager(database);
        var outer = new TransactionTemplate(manager);
        var inner = new TransactionTemplate(manager);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        JdbcClient jdbc = JdbcClient.create(database);
        CompletableFuture<Void> waiting = outer.execute(act -> {
            jdbc.sql(WRITES).update();
            inner.executeWithoutResult(own -> jdbc.sql(WRITES).update());
            execute(WRITES);
            CompletableFuture<Void> second = atTheSameTime(WRITES);
            assertWaits(second);
            return second;
        });
        waiting.get(LONGEST.toSeconds(), SECONDS);
        assertThat(jdbc.sql("select count(*) from kept").query(Integer.class).single())
                .isEqualTo(1 + 3 + 1);
    }

    @Test
    void saysThatNothingIsRecordedWhenItWaitedInVain() throws Exception {
        var hasty = new OneWriter(pool, SHORT);
        try (Connection writes = hasty.getConnection()) {
            writes.setAutoCommit(false);
            write(writes);
            CompletableFuture<Void> second = CompletableFuture.runAsync(
                    () -> JdbcClient.create(hasty).sql(WRITES).update());
            assertThatThrownBy(second::get)
                    .isInstanceOf(ExecutionException.class)
                    .satisfies(
                            failure -> assertThat(NoRoom.isCauseOf(failure)).isTrue(),
                            failure -> assertThat(NoRoom.leavesDoubt(failure)).isFalse());
        }
        JdbcClient.create(hasty).sql(WRITES).update();
    }

    @Test
    void isThereOnAFileOfH2Alone() throws SQLException {
        assertThat(kept(pool.getJdbcUrl()).isWrapperFor(OneWriter.class)).isTrue();
        assertThat(kept("jdbc:h2:mem:base").isWrapperFor(OneWriter.class)).isFalse();
        assertThat(kept("jdbc:postgresql://localhost/base").isWrapperFor(OneWriter.class))
                .isFalse();
    }

    /** As the service has it around its pool, which opens no connection before it is asked for one. */
    private static DataSource kept(String url) {
        var pool = new HikariDataSource();
        pool.setJdbcUrl(url);
        return (DataSource)
                new DurabilityConfiguration.PoolKeeping().postProcessAfterInitialization(pool, "dataSource");
    }

    /** There is no second node, and no table here that it could take: whoever starts writes with several threads. */
    @Test
    void isNotHeldFromTheStartUntilAllIsReady() {
        assertThatCode(() -> new StartLock(database).afterPropertiesSet()).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    select 1                                        | false
                    SELECT updated_at, deleted from kept            | false
                    with k as (select 1) select * from k            | false
                    select 1 for update                             | true
                    select * from final table (insert into k select 1) | true
                    with k as (select 1) delete from kept           | true
                    SET REFERENTIAL_INTEGRITY FALSE                 | true
                    backup to 'file.zip'                            | true
                    """)
    void takesForWritingWhatIsNotKnownToRead(String sql, boolean writes) {
        assertThat(WriterTurn.mayWrite(sql)).isEqualTo(writes);
    }

    private CompletableFuture<Void> atTheSameTime(String sql) {
        return CompletableFuture.runAsync(() -> execute(sql));
    }

    private static void assertWaits(CompletableFuture<Void> second) {
        assertThatThrownBy(() -> second.get(SHORT.toMillis(), MILLISECONDS)).isInstanceOf(TimeoutException.class);
    }

    private static void write(Connection connection) throws SQLException {
        connection.createStatement().executeUpdate(WRITES);
    }

    private static void select(Connection connection, String sql) throws SQLException {
        connection.createStatement().executeQuery(sql);
    }

    private void select(String sql) {
        JdbcClient.create(database).sql(sql).query().listOfRows();
    }

    private void execute(String sql) {
        try (Connection connection = database.getConnection()) {
            connection.createStatement().execute(sql);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
