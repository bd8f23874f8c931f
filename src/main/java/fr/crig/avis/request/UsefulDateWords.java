package fr.crig.avis.request;

import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.ParisTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says wherever a request stands that its avis will come too late to be useful: {@code @usefulDateWords.missed(…)}. */
@Component("usefulDateWords")
public class UsefulDateWords {

    private final MessageSource messages;
    private final Formats formats;
    private final Clock clock;

    UsefulDateWords(MessageSource messages, Formats formats, Clock clock) {
        this.messages = messages;
        this.formats = formats;
        this.clock = clock;
    }

    /**
     * @param due when what the request waits for should be done; the avis comes no sooner
     * @return null while the avis may still come in time
     */
    public String missed(RequestState state, LocalDate useful, Instant due) {
        if (useful == null || !state.isBeforeAvis()) {
            return null;
        }
        LocalDate today = ParisTime.day(clock.instant());
        LocalDate planned = due == null ? today : ParisTime.day(due);
        boolean exact = state.isToDeliberate() && planned.isAfter(today);
        long days = ChronoUnit.DAYS.between(useful, planned.isAfter(today) ? planned : today);
        return days <= 0 ? null : sentence(exact, days, formats.date(useful));
    }

    private String sentence(boolean exact, long days, String useful) {
        Object[] arguments = {days, useful};
        return exact
                ? messages.getMessage("request.useful.missed", arguments, Locale.FRENCH)
                : messages.getMessage("request.useful.missedAtLeast", arguments, Locale.FRENCH);
    }
}
