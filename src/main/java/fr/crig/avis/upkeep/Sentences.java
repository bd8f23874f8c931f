package fr.crig.avis.upkeep;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The sentences of this room for whoever sits at a terminal: where they are printed, the service has not started. */
final class Sentences {

    private static final MessageSource MESSAGES = source();

    private Sentences() {}

    static String of(String key, Object... arguments) {
        return MESSAGES.getMessage(key, arguments, Locale.FRENCH);
    }

    private static MessageSource source() {
        var bundle = new ResourceBundleMessageSource();
        bundle.setBasename("messages-upkeep");
        bundle.setDefaultEncoding("UTF-8");
        bundle.setFallbackToSystemLocale(false);
        bundle.setAlwaysUseMessageFormat(true);
        return bundle;
    }
}
