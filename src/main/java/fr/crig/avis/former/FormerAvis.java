package fr.crig.avis.former;

import fr.crig.avis.deliberation.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An avis of before this service, as its line says it: no seal, no number of ours. The old number and the day together say which it is.
 *
 * @param asked in euros; null if not known
 * @param granted in euros; null if not known
 */
record FormerAvis(
        String number,
        LocalDate day,
        String subject,
        String applicant,
        Outcome outcome,
        BigDecimal asked,
        BigDecimal granted,
        String note) {}
