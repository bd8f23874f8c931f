package fr.crig.avis.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.transaction.support.TransactionTemplate;

class NoRoomTest {

    static Stream<Throwable> failuresForWantOfRoom() {
        return Stream.of(
                new SQLException("could not extend file", "53100"),
                new SQLException("could not write block", "58030"),
                new SQLException("An I/O error occurred while sending to the backend.", "08006"),
                new SQLException("the database system is in recovery mode", "57P03"),
                new SQLException("The database has been closed", "90098", 90_098),
                new SQLException("Database may be already in use", "90020", 90_020),
                new FileSystemException("/tmp/x", null, "No space left on device"),
                new UncheckedIOException(new IOException("No space left on device")),
                new UncategorizedSQLException("insert", "", new SQLException("disk full", "53100")));
    }

    static Stream<Throwable> otherFailures() {
        return Stream.of(
                new SQLException("duplicate key", "23505"),
                new SQLException("canceling statement due to user request", "57014"),
                new SQLException((String) null),
                new IOException("Broken pipe"),
                new IOException(),
                new IllegalStateException("No space left on device"));
    }

    @ParameterizedTest
    @MethodSource("failuresForWantOfRoom")
    void isSeenInWhateverItIsWrapped(Throwable failure) {
        assertThat(NoRoom.isCauseOf(failure)).isTrue();
        assertThat(NoRoom.isCauseOf(new IllegalStateException(failure))).isTrue();
    }

    /** The connection was lost in a transaction, which then cannot even be rolled back. */
    @Test
    void isSeenBehindARollbackThatFailed() {
        var rollback = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
        assertThat(NoRoom.isCauseOf(rollback)).isFalse();
        rollback.initApplicationException(
                new IllegalStateException(new SQLException("An I/O error occurred", "08006")));
        assertThat(NoRoom.isCauseOf(rollback)).isTrue();
        assertThat(NoRoom.leavesDoubt(rollback)).isFalse();
    }

    /** As the product commits, and as its driver fails. */
    @ParameterizedTest
    @CsvSource({
        "08006, 0, true",
        "57P01, 0, true",
        "53100, 0, false",
        "40001, 0, false",
        "90098, 90098, true",
        "HY000, 50000, true"
    })
    void leavesDoubtWhereACommitGotNoAnswer(String state, int code, boolean doubt) throws SQLException {
        DataSource database = mock();
        Connection connection = mock();
        when(database.getConnection()).thenReturn(connection);
        doThrow(new SQLException("failed", state, code)).when(connection).commit();
        var transaction = new TransactionTemplate(new JdbcTransactionManager(database));

        Throwable failure = catchThrowable(() -> transaction.executeWithoutResult(status -> {}));

        assertThat(NoRoom.leavesDoubt(new IllegalStateException(failure))).isEqualTo(doubt);
    }

    @Test
    void leavesNoDoubtWhereAnotherStatementGotNone() {
        var lost = new UncategorizedSQLException("insert", "", new SQLException("An I/O error occurred", "08006"));
        assertThat(NoRoom.leavesDoubt(lost)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("otherFailures")
    void isNotSeenInOtherFailures(Throwable failure) {
        assertThat(NoRoom.isCauseOf(failure)).isFalse();
    }
}
