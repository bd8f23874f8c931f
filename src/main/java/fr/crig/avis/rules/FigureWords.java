package fr.crig.avis.rules;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** A figure as people say it: with its unit. */
@Component
class FigureWords {

    private final MessageSource messages;

    FigureWords(MessageSource messages) {
        this.messages = messages;
    }

    String said(Figure figure, Object value) {
        return switch (figure.unit()) {
            case YES_OR_NO, VISIBILITY -> message("rules.value." + value);
            case SCHEMES -> ((List<?>) value).stream().map(this::scheme).collect(Collectors.joining(", "));
            default -> message("rules.value." + figure.unit(), value);
        };
    }

    private String scheme(Object code) {
        return messages.getMessage("scheme." + code, null, code.toString(), Locale.FRENCH);
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
