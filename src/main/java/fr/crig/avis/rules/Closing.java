package fr.crig.avis.rules;

import fr.crig.avis.circulation.Circulation;
import fr.crig.avis.shared.ParisTime;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * When the circulation of a request ended, which is when its route is chosen: with the last answer, or once the term was over.
 *
 * @param on the day it really ended
 * @param afterTerm days since the term, when somebody stayed silent; null when all had answered before
 */
record Closing(LocalDate on, Long afterTerm) {

    /** @return null while it runs */
    static Closing of(Circulation circulation) {
        if (!circulation.isClosed()) {
            return null;
        }
        LocalDate on = ParisTime.day(circulation.closedAt());
        boolean silence = circulation.closedAt().isAfter(circulation.term());
        return new Closing(on, silence ? ChronoUnit.DAYS.between(ParisTime.day(circulation.term()), on) : null);
    }

    /** When it would have ended with another term: those who had answered would have, whoever was silent would still be. */
    LocalDate with(LocalDate term) {
        if (afterTerm != null) {
            return term.plusDays(afterTerm);
        }
        return on.isBefore(term) ? on : term;
    }
}
