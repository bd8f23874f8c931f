package fr.crig.avis.former;

import fr.crig.avis.avis.FormerAvis;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.page.Amounts;
import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** From a line of the sheet to an avis, or a {@link Refusal} with all that is wrong in it, each with what was read. */
final class FormerLine {

    static final int LONGEST_NUMBER = 60;
    static final int LONGEST_NAME = 300;
    static final int LONGEST_NOTE = 5000;

    /** What is earlier is no day of an avis but an empty or broken cell: spreadsheets count the days from 1900. */
    static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final SheetLine line;
    private final Columns columns;
    private final LocalDate today;
    private final List<Violation> violations = new ArrayList<>();

    private FormerLine(SheetLine line, Columns columns, LocalDate today) {
        this.line = line;
        this.columns = columns;
        this.today = today;
    }

    static FormerAvis read(SheetLine line, Columns columns, LocalDate today) {
        return new FormerLine(line, columns, today).read();
    }

    private FormerAvis read() {
        var avis = new FormerAvis(
                line.number(),
                text(FormerField.NUMBER, LONGEST_NUMBER),
                day(),
                text(FormerField.SUBJECT, LONGEST_NAME),
                text(FormerField.APPLICANT, LONGEST_NAME),
                text(FormerField.SIRET, LONGEST_NUMBER),
                text(FormerField.THEME, LONGEST_NAME),
                text(FormerField.DEPARTMENTS, LONGEST_NAME),
                text(FormerField.RECEIVING, LONGEST_NAME),
                text(FormerField.FUNDER, LONGEST_NAME),
                outcome(),
                amount(FormerField.ASKED),
                text(FormerField.FOLLOW_UP, LONGEST_NAME),
                amount(FormerField.GRANTED),
                text(FormerField.NOTE, LONGEST_NOTE));
        Refusal.throwIfAny(violations);
        return avis;
    }

    private String text(FormerField field, int longest) {
        Optional<String> cell = cell(field);
        return Typed.line(field.name(), cell.orElse(null), longest, violations);
    }

    private LocalDate day() {
        return cell(FormerField.DAY).map(this::day).orElse(null);
    }

    private LocalDate day(String cell) {
        LocalDate day = Typed.day(cell);
        if (day == null) {
            return wrong(FormerField.DAY, "refusal.formerDay", cell);
        }
        if (day.isBefore(EARLIEST) || day.isAfter(today)) {
            return wrong(FormerField.DAY, "refusal.formerDayRange", cell);
        }
        return day;
    }

    private Outcome outcome() {
        return cell(FormerField.OUTCOME)
                .map(cell -> columns.outcome(cell)
                        .orElseGet(() -> wrong(FormerField.OUTCOME, "refusal.formerOutcome", cell)))
                .orElse(null);
    }

    private BigDecimal amount(FormerField field) {
        return cell(field)
                .map(cell -> Amounts.read(cell)
                        .filter(amount -> amount.signum() >= 0)
                        .orElseGet(() -> wrong(field, "refusal.formerAmount", cell)))
                .orElse(null);
    }

    /** Empty if nothing is there, which is told where something must be. */
    private Optional<String> cell(FormerField field) {
        String cell = columns.cell(line, field);
        if (cell.isEmpty() && field.isRequired()) {
            violations.add(Violation.of(field.name(), "refusal.formerMissing"));
        }
        return Optional.of(cell).filter(read -> !read.isEmpty());
    }

    private <T> T wrong(FormerField field, String key, String read) {
        violations.add(Violation.of(field.name(), key, read));
        return null;
    }
}
