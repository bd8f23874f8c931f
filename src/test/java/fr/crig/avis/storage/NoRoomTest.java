package fr.crig.avis.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.jdbc.UncategorizedSQLException;

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

    @ParameterizedTest
    @MethodSource("otherFailures")
    void isNotSeenInOtherFailures(Throwable failure) {
        assertThat(NoRoom.isCauseOf(failure)).isFalse();
    }
}
