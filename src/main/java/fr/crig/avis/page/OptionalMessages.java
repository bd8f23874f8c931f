package fr.crig.avis.page;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A message that may not exist: {@code @optionalMessages} in a template. Thymeleaf's own {@code msgOrNull} fails then. */
@Component("optionalMessages")
public class OptionalMessages {

    private final MessageSource messages;

    OptionalMessages(MessageSource messages) {
        this.messages = messages;
    }

    public String orNull(String key) {
        return messages.getMessage(key, null, null, Locale.FRENCH);
    }
}
