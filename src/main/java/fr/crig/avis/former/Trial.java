package fr.crig.avis.former;

import fr.crig.avis.avis.FormerAvis;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What would come of a sheet if it were taken over now.
 *
 * @param fresh what comes in
 * @param already how many are in the register, by their old number and their day
 * @param wrong how many lines stay out
 * @param errors why, line by line
 */
public record Trial(List<FormerAvis> fresh, int already, int wrong, List<LineError> errors) {

    public Trial {
        fresh = List.copyOf(fresh);
        errors = List.copyOf(errors);
    }

    /**
     * One thing that is wrong.
     *
     * @param line as the spreadsheet shows it
     * @param column its heading
     * @param key of the sentence that says what was read and what is expected
     */
    public record LineError(long line, String column, String key, List<Object> arguments) {}

    /** @param known says which of them are in the register */
    static Trial of(
            Sheet sheet,
            Columns columns,
            LocalDate today,
            Function<Collection<FormerAvis>, Set<FormerAvis.Key>> known) {
        return new Reading(sheet, columns, today).trial(known);
    }

    /** Goes through the lines. */
    private static final class Reading {

        private final Sheet sheet;
        private final Columns columns;
        private final LocalDate today;
        private final List<FormerAvis> right = new ArrayList<>();
        private final List<LineError> errors = new ArrayList<>();
        private final Map<FormerAvis.Key, Long> seen = new HashMap<>();
        private int wrong;

        Reading(Sheet sheet, Columns columns, LocalDate today) {
            this.sheet = sheet;
            this.columns = columns;
            this.today = today;
        }

        Trial trial(Function<Collection<FormerAvis>, Set<FormerAvis.Key>> known) {
            sheet.lines().forEach(this::read);
            Set<FormerAvis.Key> there = known.apply(right);
            List<FormerAvis> fresh =
                    right.stream().filter(avis -> !there.contains(avis.key())).toList();
            return new Trial(fresh, right.size() - fresh.size(), wrong, errors);
        }

        private void read(SheetLine line) {
            try {
                FormerAvis avis = FormerLine.read(line, columns, today);
                ensureOnce(line, avis);
                right.add(avis);
            } catch (Refusal refusal) {
                wrong++;
                refusal.violations().forEach(violation -> errors.add(error(line, violation)));
            }
        }

        /** Of two lines with one number and one day nobody knows which is right: the first comes in, the other is told. */
        private void ensureOnce(SheetLine line, FormerAvis avis) {
            Long first = seen.putIfAbsent(avis.key(), line.number());
            if (first != null) {
                throw Refusal.of(FormerField.NUMBER.name(), "refusal.formerTwice", first);
            }
        }

        private LineError error(SheetLine line, Violation violation) {
            int column = columns.places().get(FormerField.valueOf(violation.field()));
            return new LineError(line.number(), sheet.headings().get(column), violation.key(), violation.arguments());
        }
    }
}
