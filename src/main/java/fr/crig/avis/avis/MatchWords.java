package fr.crig.avis.avis;

import fr.crig.avis.page.Typed;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Why an avis was found, in words: {@code @matchWords.of(entry)}. */
@Component("matchWords")
public class MatchWords {

    private final MessageSource messages;

    MatchWords(MessageSource messages) {
        this.messages = messages;
    }

    /** Of one word, where it stands; of several, each with where it stands. */
    public String of(AvisEntry entry) {
        List<RegisterMatch> matches = entry.matches();
        String said = matches.size() == 1
                ? fields(matches.get(0))
                : matches.stream()
                        .map(match -> message("avis.register.match.word", match.word(), fields(match)))
                        .collect(Collectors.joining(" · "));
        return message("avis.register.match", said);
    }

    private String fields(RegisterMatch match) {
        return Typed.list(match.fields().stream()
                .map(field -> message("avis.register.field." + field))
                .toList());
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
