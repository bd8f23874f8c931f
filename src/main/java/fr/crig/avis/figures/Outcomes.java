package fr.crig.avis.figures;

import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.request.Theme;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The avis in force that were deliberated in a period, by what they say. */
public record Outcomes(List<Cell> cells) {

    /** @param theme null where it is not known: of the register that was before */
    public record Cell(Theme theme, Outcome outcome, long avis) {}

    public Outcomes {
        cells = List.copyOf(cells);
    }

    public long total() {
        return cells.stream().mapToLong(Cell::avis).sum();
    }

    public long of(Outcome outcome) {
        return cells.stream()
                .filter(cell -> cell.outcome() == outcome)
                .mapToLong(Cell::avis)
                .sum();
    }

    public long of(Theme theme, Outcome outcome) {
        return cells.stream()
                .filter(cell -> cell.theme() == theme && cell.outcome() == outcome)
                .mapToLong(Cell::avis)
                .sum();
    }

    /** In their order; those without an avis are left out. */
    public List<Theme> themes() {
        return cells.stream()
                .map(Cell::theme)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
    }

    /** Those whose theme is not known. */
    public long withoutTheme() {
        return cells.stream()
                .filter(cell -> cell.theme() == null)
                .mapToLong(Cell::avis)
                .sum();
    }

    /** The most frequent first; null without any. */
    public Outcome first() {
        Map<Outcome, Long> counted = cells.stream()
                .collect(Collectors.groupingBy(Cell::outcome, LinkedHashMap::new, Collectors.summingLong(Cell::avis)));
        return counted.entrySet().stream()
                .max(Map.Entry.<Outcome, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(null);
    }
}
