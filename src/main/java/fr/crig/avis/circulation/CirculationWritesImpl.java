package fr.crig.avis.circulation;

import fr.crig.avis.storage.AggregateRoots;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;

/** Who is asked is written once, when it opens: nobody comes or goes afterwards. */
@Component
class CirculationWritesImpl implements CirculationWrites {

    private final JdbcAggregateOperations aggregates;
    private final AggregateRoots roots;

    CirculationWritesImpl(JdbcAggregateOperations aggregates, AggregateRoots roots) {
        this.aggregates = aggregates;
        this.roots = roots;
    }

    @Override
    public Circulation save(Circulation circulation) {
        return circulation.isNew() ? aggregates.save(circulation) : roots.update(circulation, Circulation.class);
    }
}
