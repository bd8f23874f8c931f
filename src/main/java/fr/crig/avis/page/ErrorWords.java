package fr.crig.avis.page;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Which words a page has for a status: those of its own, or those of its kind. */
@Component
public class ErrorWords {

    private static final String ANY_MISTAKE = String.valueOf(HttpStatus.BAD_REQUEST.value());
    private static final String ANY_DIFFICULTY = "other";

    private final MessageSource messages;

    ErrorWords(MessageSource messages) {
        this.messages = messages;
    }

    /** The part of {@code error.….title} and {@code error.….explanation} that stands between. */
    public String of(int status) {
        if (messages.getMessage("error." + status + ".title", null, null, Locale.FRENCH) != null) {
            return String.valueOf(status);
        }
        boolean mistake = HttpStatus.Series.resolve(status) == HttpStatus.Series.CLIENT_ERROR;
        return mistake ? ANY_MISTAKE : ANY_DIFFICULTY;
    }
}
