package fr.crig.avis.storage;

import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers without gap or duplicate in a series and a year. The counter's row is updated in the transaction of what is numbered:
 * a sequence would lose a number at each rollback.
 */
@Component
public class Numbering {

    private final JdbcClient jdbc;
    private final TransactionTemplate savepoint;

    Numbering(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    /** @return the next number, from 1; others who want one wait until this transaction ends */
    @Transactional(propagation = Propagation.MANDATORY)
    public long next(String series, int year) {
        return increment(series, year).orElseGet(() -> {
            createCounter(series, year);
            return increment(series, year).orElseThrow();
        });
    }

    /** With the number that it left there: one way to the database. */
    private Optional<Long> increment(String series, int year) {
        var left = new GeneratedKeyHolder();
        jdbc.sql("update counter set last_number = last_number + 1 where series = ? and counter_year = ?")
                .params(series, year)
                .update(left, "last_number");
        return Optional.ofNullable(left.getKeyAs(Number.class)).map(Number::longValue);
    }

    /** Within this transaction, and up to a savepoint: PostgreSQL takes nothing more from one in which an insertion failed. */
    private void createCounter(String series, int year) {
        try {
            savepoint.executeWithoutResult(
                    status -> jdbc.sql("insert into counter (series, counter_year, last_number) values (?, ?, 0)")
                            .params(series, year)
                            .update());
        } catch (DuplicateKeyException somebodyElseJustDid) {
            // Their row serves as well as ours.
        }
    }
}
