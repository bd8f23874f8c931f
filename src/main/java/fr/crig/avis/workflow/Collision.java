package fr.crig.avis.workflow;

import java.sql.SQLException;
import java.util.Locale;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;

/** Two transactions wanted the same rows and this one lost, to one that went on: nothing is wrong with what it did. */
final class Collision {

    /** Class of the states by which a database undoes one of two transactions, a deadlock among them (ISO 9075). */
    private static final String TRANSACTION_ROLLBACK = "40";

    /** Class of the states by which a database defends a key (ISO 9075). */
    private static final String INTEGRITY_CONSTRAINT = "23";

    /** So the engine names the keys between its own tables. */
    private static final String KEY_OF_THE_ENGINE = "ACT_FK_";

    private Collision() {}

    /** @param failure of a job or an act, or what caused it: the engine wraps what the database says */
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
                || cause instanceof SQLException told && (isRolledBack(told) || breaksTheEngine(told));
    }

    private static boolean isRolledBack(SQLException told) {
        return isOfClass(TRANSACTION_ROLLBACK, told);
    }

    /** A step ended for one transaction while another one put something under it; no act of ours can do that alone. */
    private static boolean breaksTheEngine(SQLException told) {
        return isOfClass(INTEGRITY_CONSTRAINT, told)
                && told.getMessage().toUpperCase(Locale.ROOT).contains(KEY_OF_THE_ENGINE);
    }

    private static boolean isOfClass(String stateClass, SQLException told) {
        return told.getSQLState() != null && told.getSQLState().startsWith(stateClass);
    }
}
