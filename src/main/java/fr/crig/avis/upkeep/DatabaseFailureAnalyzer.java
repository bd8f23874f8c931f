package fr.crig.avis.upkeep;

import java.sql.SQLException;
import java.util.Map;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a sentence, without a stack trace, why the database lets nobody in: nobody who installs the service reads Java. */
public class DatabaseFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    /** H2: another process has the file. */
    private static final int IN_USE = 90_020;

    /** H2: no file, and it was told not to make one. */
    private static final int NO_FILE = 90_146;

    private static final Map<String, String> BY_STATE = Map.of(
            "08001", "upkeep.database.unreachable",
            "28P01", "upkeep.database.password",
            "28000", "upkeep.database.password",
            "3D000", "upkeep.database.unknown");

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String key = key(cause);
        return key == null ? null : new FailureAnalysis(Sentences.of(key), null, cause);
    }

    /** @return the sentence for what failed, or the words of the failure itself if there is none */
    public String sentence(Throwable failure) {
        SQLException cause = findCause(failure, SQLException.class);
        String key = cause == null ? null : key(cause);
        return key == null ? failure.getMessage() : Sentences.of(key);
    }

    private static String key(SQLException cause) {
        if (cause.getErrorCode() == IN_USE) {
            return "upkeep.database.inUse";
        }
        if (cause.getErrorCode() == NO_FILE) {
            return "upkeep.database.noFile";
        }
        return cause.getSQLState() == null ? null : BY_STATE.get(cause.getSQLState());
    }
}
