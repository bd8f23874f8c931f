package fr.crig.avis.workflow;

import java.sql.SQLException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/** Two transactions wanted the same rows and this one lost, to one that went on: nothing is wrong with what it did. */
final class Collision {

    /** Class of the states by which a database undoes one of two transactions, a deadlock among them (ISO 9075). */
    private static final String TRANSACTION_ROLLBACK = "40";

    private Collision() {}

    /** @param failure of a job, or what caused it: the engine wraps what the database says */
    static boolean causedBy(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (isOne(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOne(Throwable cause) {
        return cause instanceof OptimisticLockingException
                || cause instanceof ConcurrencyFailureException
                || cause instanceof SQLException told && isRolledBack(told.getSQLState());
    }

    private static boolean isRolledBack(String state) {
        return state != null && state.startsWith(TRANSACTION_ROLLBACK);
    }
}
