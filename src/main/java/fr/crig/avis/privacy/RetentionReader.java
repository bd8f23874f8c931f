package fr.crig.avis.privacy;

import fr.crig.avis.shared.Actor;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the next nights will take away: counted and listed, and nothing changed. */
@Service
@Transactional(readOnly = true)
public class RetentionReader {

    private static final int SHOWN = 50;

    private final List<Keeper> keepers;
    private final RetentionWarnings warnings;
    private final RetentionTerms terms;

    RetentionReader(List<Keeper> keepers, RetentionWarnings warnings, RetentionTerms terms) {
        this.keepers =
                keepers.stream().sorted(Comparator.comparing(Keeper::category)).toList();
        this.warnings = warnings;
        this.terms = terms;
    }

    public List<RetentionLine> lines(Actor administrator) {
        administrator.ensureAdministrator();
        return keepers.stream().map(this::line).toList();
    }

    private RetentionLine line(Keeper keeper) {
        Category category = keeper.category();
        Instant limit = terms.limit(category);
        Instant coming = terms.coming(category);
        long due = keeper.count(limit);
        Map<String, Instant> announced = warnings.since(category);
        return new RetentionLine(
                category,
                terms.of(category),
                due,
                coming.equals(limit) ? due : keeper.count(coming),
                keeper.unusedSince(coming, SHOWN).stream()
                        .map(kept -> item(kept, announced.get(kept.id())))
                        .toList());
    }

    private RetentionLine.Item item(Kept kept, Instant announced) {
        return new RetentionLine.Item(kept, announced == null ? null : terms.after(announced));
    }
}
