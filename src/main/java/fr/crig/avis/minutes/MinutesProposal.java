package fr.crig.avis.minutes;

import fr.crig.avis.page.Formats;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words that a draft begins with, for the secretariat to mend. */
@Component
class MinutesProposal {

    private final MessageSource messages;
    private final Formats formats;

    MinutesProposal(MessageSource messages, Formats formats) {
        this.messages = messages;
        this.formats = formats;
    }

    MinutesText of(MinutesRecord facts) {
        return new MinutesText(
                say("minutes.proposed.opening", formats.time(facts.startsAt())),
                facts.items().stream().map(item -> "").toList(),
                say("minutes.proposed.closing", formats.time(facts.endsAt())),
                "");
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
