package fr.crig.avis.privacy;

import fr.crig.avis.shared.Violation;
import java.util.List;

/**
 * What erasing a person would do.
 *
 * @param obstacles why it cannot be done now; none if it can
 */
public record ErasurePlan(Person person, List<Violation> obstacles, List<Line> lines) {

    /** What becomes of the rows of a table. */
    public enum Fate {
        REMOVED,
        RENAMED,
        KEPT
    }

    /** @param rows in which the person is named */
    public record Line(String table, Fate fate, int rows) {}

    public boolean isPossible() {
        return obstacles.isEmpty();
    }

    public List<Fate> fates() {
        return List.of(Fate.values());
    }

    public List<Line> of(Fate fate) {
        return lines.stream().filter(line -> line.fate() == fate).toList();
    }
}
