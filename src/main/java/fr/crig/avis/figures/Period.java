package fr.crig.avis.figures;

import fr.crig.avis.page.Typed;
import fr.crig.avis.page.Words;
import fr.crig.avis.shared.NotVisible;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The years that are counted, both included; most often one.
 *
 * @param year as the lists are narrowed to it; null when all years are counted
 */
public record Period(Integer year, int first, int last) {

    /** As it stands in the address. */
    static final String ALL = "toutes";

    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");

    /**
     * @param typed nothing for this year
     * @param first year of which there is something
     * @throws NotVisible if it is neither a year nor all of them
     */
    static Period of(String typed, int first, int thisYear) {
        if (Typed.isEmpty(typed)) {
            return of(thisYear);
        }
        if (ALL.equals(typed)) {
            return new Period(null, Math.min(first, thisYear), thisYear);
        }
        if (!YEAR.matcher(typed).matches()) {
            throw new NotVisible(typed);
        }
        return of(Integer.parseInt(typed));
    }

    static Period of(int year) {
        return new Period(year, year, year);
    }

    /** With the years before it, to compare with. */
    Period withFormer(int years) {
        return new Period(null, isAll() ? first : first - years, last);
    }

    public boolean isAll() {
        return year == null;
    }

    /** The year of a deposit stands in the reference: where rows have nothing else, it narrows them. */
    String beforeReferences() {
        return "D-" + first + "-";
    }

    /** After all of its last year, in whatever collation. */
    String afterReferences() {
        return Words.lastWith("D-" + last + "-");
    }

    LocalDate firstDay() {
        return LocalDate.of(first, 1, 1);
    }

    /** It is no longer in the period. */
    LocalDate dayAfter() {
        return LocalDate.of(last + 1, 1, 1);
    }
}
