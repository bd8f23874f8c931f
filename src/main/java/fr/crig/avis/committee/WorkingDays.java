package fr.crig.avis.committee;

import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Working days in France: Monday to Friday, without public holidays. */
@Component
public class WorkingDays {

    private final HolidayManager holidays =
            HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.FRANCE));

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !isPublicHoliday(day);
    }

    public boolean isPublicHoliday(LocalDate day) {
        return holidays.isHoliday(day);
    }

    /** The day itself if people work, else the next one on which they do. */
    public LocalDate onOrAfter(LocalDate day) {
        return isWorkingDay(day) ? day : after(day, 1);
    }

    /** The working day that comes {@code count} working days after {@code day}, which itself does not count. */
    public LocalDate after(LocalDate day, int count) {
        return count(day, count, 1);
    }

    /** The working day that comes {@code count} working days before {@code day}, which itself does not count. */
    public LocalDate before(LocalDate day, int count) {
        return count(day, count, -1);
    }

    private LocalDate count(LocalDate day, int count, int step) {
        LocalDate result = day;
        for (int left = count; left > 0; ) {
            result = result.plusDays(step);
            if (isWorkingDay(result)) {
                left--;
            }
        }
        return result;
    }
}
