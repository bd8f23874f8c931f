package fr.crig.avis.page;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Where an error stands in a table of fields, said before it in the summary: {@code @errorPlaces} in a template. Beside its cell the
 * same sentence needs no place.
 */
@Component("errorPlaces")
public class ErrorPlaces {

    private static final Pattern CELL = Pattern.compile("([\\w.]+)\\[(\\d{1,4})]\\.(\\w+)");

    private final MessageSource messages;

    public ErrorPlaces(MessageSource messages) {
        this.messages = messages;
    }

    /** The sentence alone unless its field is in a table that has words for its places. */
    public String tell(String field, String sentence) {
        Matcher cell = CELL.matcher(field);
        if (!cell.matches()) {
            return sentence;
        }
        Object[] place = {Integer.parseInt(cell.group(2)) + 1, sentence};
        return messages.getMessage("form.place." + cell.group(1) + "." + cell.group(3), place, sentence, Locale.FRENCH);
    }
}
