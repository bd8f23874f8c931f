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
    private final ComingMeeting meetings;
    private final Clock clock;

    UsefulDateWords(MessageSource messages, Formats formats, ComingMeeting meetings, Clock clock) {
        this.messages = messages;
        this.formats = formats;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** @return null while the avis may still come in time */
    String missed(FundingRequest request) {
        boolean waits = request.state() == RequestState.READY && request.due() == null;
        LocalDate meeting = waits ? comingMeeting() : null;
        return missed(request.state(), request.usefulDate(), request.due(), meeting);
    }

    /**
     * @param due when what the request waits for should be done; the avis comes no sooner
     * @param meeting day of the next one, asked once for a whole list; null when none is planned
     * @return null while the avis may still come in time
     */
    public String missed(RequestState state, LocalDate useful, Instant due, LocalDate meeting) {
        if (useful == null || !state.isBeforeAvis()) {
            return null;
        }
        LocalDate today = ParisTime.day(clock.instant());
        LocalDate planned = planned(state, due, meeting, today);
        boolean exact = state.isToDeliberate() && planned.isAfter(today);
        long days = ChronoUnit.DAYS.between(useful, planned.isAfter(today) ? planned : today);
        return days <= 0 ? null : sentence(exact, days, formats.date(useful));
    }

    public LocalDate comingMeeting() {
        return meetings.day();
    }

    /** What is ready waits for the next meeting, on whose agenda it is not yet. */
    private static LocalDate planned(RequestState state, Instant due, LocalDate meeting, LocalDate today) {
        if (due != null) {
            return ParisTime.day(due);
        }
        return state == RequestState.READY && meeting != null ? meeting : today;
    }

    private String sentence(boolean exact, long days, String useful) {
        Object[] arguments = {days, useful};
        return exact
                ? messages.getMessage("request.useful.missed", arguments, Locale.FRENCH)
                : messages.getMessage("request.useful.missedAtLeast", arguments, Locale.FRENCH);
    }
}
