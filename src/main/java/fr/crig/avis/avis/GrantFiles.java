package fr.crig.avis.avis;

import fr.crig.avis.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Component;

/** The published grants of a body, some hundreds at once: no more are in memory, and no connection waits for whoever reads slowly. */
@Component
class GrantFiles {

    private final GrantRows rows;

    GrantFiles(GrantRows rows) {
        this.rows = rows;
    }

    /** Takes each grant. */
    interface Target<E extends Exception> {
        void take(PublishedGrant grant) throws E;
    }

    /** The newest avis first. @param year of the deliberation */
    <E extends Exception> void each(Actor reader, int year, String siret, Target<E> target) throws E {
        Long last = null;
        List<Long> lines;
        do {
            lines = rows.lines(reader, year, siret, last, RegisterFiles.AT_ONCE);
            for (PublishedGrant grant : rows.said(lines).values()) {
                target.take(grant);
            }
            last = lines.isEmpty() ? null : lines.get(lines.size() - 1);
        } while (lines.size() == RegisterFiles.AT_ONCE);
    }
}
