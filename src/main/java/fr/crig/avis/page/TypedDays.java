package fr.crig.avis.page;

import java.text.ParseException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.Formatter;
import org.springframework.stereotype.Component;

/** Every day of every form: where the browser has no field for days, people type as they write. */
@Component
class TypedDays implements Formatter<LocalDate> {

    @Override
    public LocalDate parse(String typed, Locale locale) throws ParseException {
        LocalDate day = Typed.day(typed);
        if (day == null) {
            throw new ParseException("No day", 0);
        }
        return day;
    }

    /** As the browsers' field for days wants it. */
    @Override
    public String print(LocalDate day, Locale locale) {
        return day.toString();
    }
}
