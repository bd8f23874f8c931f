package fr.crig.avis.notification;

import fr.crig.avis.committee.WorkingDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.springframework.stereotype.Component;

/** On which days a digest leaves: each working day, or the first of a week, which most often is its Monday. */
@Component
class DigestDays {

    private final WorkingDays workingDays;

    DigestDays(WorkingDays workingDays) {
        this.workingDays = workingDays;
    }

    /** What waited for a digest and is wanted at once since then leaves with the next. */
    boolean leaves(Rhythm rhythm, LocalDate day) {
        return switch (rhythm) {
            case AT_ONCE, WORKING_DAYS -> workingDays.isWorkingDay(day);
            case MONDAYS -> isFirstOfWeek(day);
            case NEVER -> false;
        };
    }

    private boolean isFirstOfWeek(LocalDate day) {
        LocalDate sunday =
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)).minusDays(1);
        return day.equals(workingDays.after(sunday, 1));
    }
}
