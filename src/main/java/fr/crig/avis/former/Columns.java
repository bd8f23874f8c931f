package fr.crig.avis.former;

import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which column of a sheet is which field of the register, and what its words for the outcomes mean.
 *
 * @param places from 0
 * @param outcomes by {@link UnknownOutcomes#key}, where the words are not the domain's
 */
record Columns(Map<FormerField, Integer> places, Map<String, Outcome> outcomes) {

    /** Those that were said before outcomes were have none. */
    Columns {
        outcomes = outcomes == null ? Map.of() : Map.copyOf(outcomes);
    }

    Columns(Map<FormerField, Integer> places) {
        this(places, Map.of());
    }

    /** As the headings say it, to be looked over by a person; a field is left out when no heading names it, or two do. */
    static Columns guess(List<String> headings) {
        Map<FormerField, Integer> places = new EnumMap<>(FormerField.class);
        for (FormerField field : FormerField.values()) {
            int[] named = IntStream.range(0, headings.size())
                    .filter(column -> field.isCalled(headings.get(column)))
                    .toArray();
            if (named.length == 1) {
                places.put(field, named[0]);
            }
        }
        return new Columns(places);
    }

    /** @throws Refusal beside each required field that has no column, and each that has that of another */
    void check() {
        Refusal.throwIfAny(Stream.concat(
                        Stream.of(FormerField.values())
                                .filter(field -> field.isRequired() && !places.containsKey(field))
                                .map(field -> Violation.of(ColumnsForm.field(field), "refusal.columnMissing")),
                        places.keySet().stream()
                                .filter(this::isTaken)
                                .map(field -> Violation.of(ColumnsForm.field(field), "refusal.columnTwice")))
                .toList());
    }

    private boolean isTaken(FormerField field) {
        return places.entrySet().stream()
                .anyMatch(other ->
                        other.getKey().compareTo(field) < 0 && other.getValue().equals(places.get(field)));
    }

    /** Empty if it has to be guessed. */
    Optional<Outcome> outcome(String cell) {
        return FormerOutcome.read(cell).or(() -> Optional.ofNullable(outcomes.get(UnknownOutcomes.key(cell))));
    }

    /** Empty where the field has no column. */
    String cell(SheetLine line, FormerField field) {
        Integer column = places.get(field);
        return column == null ? "" : line.cell(column);
    }
}
