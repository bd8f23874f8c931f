package fr.crig.avis.storage;

import fr.crig.avis.shared.ChangedMeanwhile;
import java.util.function.Supplier;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.relational.core.conversion.DbActionExecutionException;

/** Two people who begin the same part at the same instant: the database keeps the first row, the other one is told. */
public final class FirstWins {

    private FirstWins() {}

    /** @throws ChangedMeanwhile if somebody else made the row that is unique */
    public static <T> T save(Object what, Supplier<T> saving) {
        try {
            return saving.get();
        } catch (DbActionExecutionException failure) {
            if (failure.getCause() instanceof DuplicateKeyException) {
                throw new ChangedMeanwhile(what);
            }
            throw failure;
        }
    }
}
