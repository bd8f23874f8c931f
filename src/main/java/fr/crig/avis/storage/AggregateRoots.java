package fr.crig.avis.storage;

import java.util.Objects;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.core.convert.DataAccessStrategy;
import org.springframework.data.mapping.PersistentPropertyAccessor;
import org.springframework.data.relational.core.mapping.RelationalMappingContext;
import org.springframework.data.relational.core.mapping.RelationalPersistentEntity;
import org.springframework.data.relational.core.mapping.RelationalPersistentProperty;
import org.springframework.stereotype.Component;

/**
 * Saves the row of an aggregate alone, when nothing that hangs on it changed: Spring Data would delete all of it and write it
 * again. The version is compared and grows as ever.
 */
@Component
public class AggregateRoots {

    private final DataAccessStrategy rows;
    private final RelationalMappingContext mapping;

    AggregateRoots(DataAccessStrategy rows, RelationalMappingContext mapping) {
        this.rows = rows;
        this.mapping = mapping;
    }

    /**
     * @param aggregate read from its table, and mutable: it bears its new version afterwards
     * @throws OptimisticLockingFailureException if somebody else saved it meanwhile
     */
    public <T> T update(T aggregate, Class<T> type) {
        RelationalPersistentEntity<?> entity = mapping.getRequiredPersistentEntity(type);
        RelationalPersistentProperty version = entity.getRequiredVersionProperty();
        PersistentPropertyAccessor<T> properties = entity.getPropertyAccessor(aggregate);
        Number seen = (Number) Objects.requireNonNull(properties.getProperty(version), "was never saved");
        properties.setProperty(version, seen.intValue() + 1);
        if (!rows.updateWithVersion(aggregate, type, seen)) {
            throw new OptimisticLockingFailureException(
                    "%s was saved by somebody else".formatted(entity.getTableName()));
        }
        return aggregate;
    }
}
