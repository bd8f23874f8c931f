package fr.crig.avis.page;

import jakarta.servlet.ServletRequest;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Which words a page has for a status: those of its own, or those of its kind. */
@Component
public class ErrorWords {

    /** In the place of those of 503, of a request that has this attribute: something may be recorded although it was not answered. */
    public static final String DOUBT = "doubt";

    private static final String ANY_MISTAKE = String.valueOf(HttpStatus.BAD_REQUEST.value());
    private static final String ANY_DIFFICULTY = "other";

    private final MessageSource messages;

    ErrorWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Of the status, unless nobody knows what became of the request. */
    public String of(int status, ServletRequest request) {
        return request.getAttribute(DOUBT) == null ? of(status) : DOUBT;
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
