package fr.crig.avis.request;

import fr.crig.avis.page.Formats;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The days that each pace of a circulation means, as a sentence, so that nobody chooses between three adjectives. */
@Component
class PaceWords {

    private final PaceDays.Calendar calendar;
    private final MessageSource messages;
    private final Formats formats;

    PaceWords(PaceDays.Calendar calendar, MessageSource messages, Formats formats) {
        this.calendar = calendar;
        this.messages = messages;
        this.formats = formats;
    }

    /** @param useful last useful day of the avis; null when nothing limits it */
    Map<Urgency, String> of(LocalDate useful) {
        Map<Urgency, String> words = new EnumMap<>(Urgency.class);
        for (Urgency pace : Urgency.values()) {
            words.put(pace, sentence(calendar.from(pace), useful));
        }
        return words;
    }

    private String sentence(PaceDays days, LocalDate useful) {
        String sentence =
                message("request.pace", formats.weekday(days.due()), days.days(), formats.weekday(days.term()));
        boolean late = useful != null && days.term().isAfter(useful);
        return late ? sentence + " " + message("request.pace.late") : sentence;
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
