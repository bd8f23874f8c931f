package fr.crig.avis.avis;

import fr.crig.avis.deliberation.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An avis of before this service, as its line says it: no seal, no number of ours. The old number and the day together say which it is.
 *
 * @param line of the file, as the spreadsheet showed it; null if not known
 * @param theme as the line has it, as all that the register of ours has as choices: nothing is guessed
 * @param asked in euros; null if not known
 * @param granted in euros; null if not known
 */
public record FormerAvis(
        Long line,
        String number,
        LocalDate day,
        String subject,
        String applicant,
        String siret,
        String theme,
        String departments,
        String receiving,
        String funder,
        Outcome outcome,
        BigDecimal asked,
        String followUp,
        BigDecimal granted,
        String note) {

    /** Which it is. */
    public record Key(String number, LocalDate day) {}

    public Key key() {
        return new Key(number, day);
    }
}
