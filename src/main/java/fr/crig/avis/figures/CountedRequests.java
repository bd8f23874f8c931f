package fr.crig.avis.figures;

import fr.crig.avis.request.Theme;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The requests of a period as one reader counts them, put together by theme and by place. */
record CountedRequests(List<Cell> cells) {

    /** In the place of a département: each of them. */
    static final String WHOLE_REGION = "region";

    /** Those of a theme in the same places. @param places codes of départements, or {@link #WHOLE_REGION} */
    record Cell(Set<String> places, Theme theme, Sums sums) {}

    CountedRequests {
        cells = List.copyOf(cells);
    }

    Sums total() {
        return cells.stream().map(Cell::sums).reduce(Sums.NONE, Sums::plus);
    }

    /** In the order of the themes; those without a request are left out. */
    Map<Theme, Sums> byTheme() {
        Map<Theme, Sums> sums = new EnumMap<>(Theme.class);
        cells.forEach(cell -> sums.merge(cell.theme(), cell.sums(), Sums::plus));
        return sums;
    }

    /** In the order given, none left out. What is asked for several départements counts in each, as in the lists. */
    Map<String, Sums> byDepartment(Collection<String> departments) {
        Map<String, Sums> sums = new LinkedHashMap<>();
        departments.forEach(code -> sums.put(code, in(code)));
        return sums;
    }

    private Sums in(String department) {
        return cells.stream()
                .filter(cell ->
                        cell.places().contains(department) || cell.places().contains(WHOLE_REGION))
                .map(Cell::sums)
                .reduce(Sums.NONE, Sums::plus);
    }
}
