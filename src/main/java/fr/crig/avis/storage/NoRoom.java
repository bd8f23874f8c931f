package fr.crig.avis.storage;

import java.io.IOException;
import java.sql.SQLException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.NestedRuntimeException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Tells, of a failure, whether the cause is that nothing more can be written: a full disk, most often, or a database that gave up
 * because of it and recovers.
 */
public final class NoRoom {

    /** PostgreSQL: insufficient resources, of which a full disk; errors of the system; a server that stops or is not back yet. */
    private static final Set<String> POSTGRES_STATES = Set.of("53", "58", "08", "57P");

    /** H2, which is there at run time only: two errors of input and output, and a database that is closed. */
    private static final Set<Integer> H2_CLOSED = Set.of(90_028, 90_031, NoRoom.H2_GIVEN_UP);

    static final int H2_GIVEN_UP = 90_098;

    /** H2 while it closes and opens again. */
    private static final int H2_IN_USE = 90_020;

    /** PostgreSQL: the connection ended, or the server did. */
    private static final Set<String> ENDED = Set.of("08", "57P");

    /** How Spring begins what it says of a commit that failed. */
    private static final String COMMIT = "JDBC commit";

    private static final Set<String> OF_THE_SYSTEM = Set.of("No space left on device", "Disk quota exceeded");

    private NoRoom() {}

    public static boolean isCauseOf(Throwable failure) {
        return causes(failure).anyMatch(NoRoom::is);
    }

    /** Whether it was a commit that got no answer: what it was to record may be there. */
    public static boolean leavesDoubt(Throwable failure) {
        boolean ended = causes(failure)
                .anyMatch(cause -> cause instanceof SQLException sql
                        && (isOfH2(sql) || startsWithOneOf(ENDED, sql.getSQLState())));
        return ended && causes(failure).anyMatch(NoRoom::isOfCommit);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(50);
    }

    private static boolean isOfCommit(Throwable cause) {
        return cause instanceof NestedRuntimeException
                && cause.getMessage() != null
                && cause.getMessage().startsWith(COMMIT);
    }

    /** Which may have written an act whose commit fails, before what belongs to it found no room; PostgreSQL gives no such code. */
    private static boolean isOfH2(SQLException failure) {
        return failure.getErrorCode() > 0;
    }

    /** H2 stays closed after it failed to write, until the last connection to it is given up. */
    static boolean hasClosedTheStore(SQLException failure) {
        return H2_CLOSED.contains(failure.getErrorCode());
    }

    private static boolean is(Throwable cause) {
        if (cause instanceof TransactionSystemException ofRollback) {
            // Why it was rolled back; the rollback itself only says that the connection is closed.
            return isCauseOf(ofRollback.getApplicationException());
        }
        if (cause instanceof SQLException sql) {
            return hasClosedTheStore(sql)
                    || sql.getErrorCode() == H2_IN_USE
                    || startsWithOneOf(POSTGRES_STATES, sql.getSQLState());
        }
        return cause instanceof IOException
                && cause.getMessage() != null
                && OF_THE_SYSTEM.stream().anyMatch(cause.getMessage()::contains);
    }

    private static boolean startsWithOneOf(Set<String> classes, String state) {
        return state != null && classes.stream().anyMatch(state::startsWith);
    }
}
