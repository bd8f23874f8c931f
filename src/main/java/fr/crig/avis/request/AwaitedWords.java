package fr.crig.avis.request;

import fr.crig.avis.committee.Committee;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Who a request waits for, in the words of a list: {@code @awaitedWords.of(row)}. */
@Component("awaitedWords")
public class AwaitedWords {

    private final MessageSource messages;
    private final Committee committee;

    AwaitedWords(MessageSource messages, Committee committee) {
        this.messages = messages;
        this.committee = committee;
    }

    /** {@code 2 avis sur 3, manque IGN} while opinions are given, else whoever the state waits for. */
    public String of(RequestRow row) {
        Circulated.Awaited awaited = row.awaited();
        if (awaited != null && !awaited.silent().isEmpty()) {
            String silent = awaited.silent().stream().map(committee::shortName).collect(Collectors.joining(", "));
            return message("request.awaited", awaited.answered(), awaited.asked(), silent);
        }
        return switch (row.state()) {
            case DRAFT, COMPLETION_ASKED, AVIS_RECORDED -> committee.shortName(row.receivingSignatory());
            case WRITTEN_CONSULTATION -> message("request.awaited.members");
            case SUBMITTED, READY, ON_AGENDA -> message("request.awaited.secretariat");
            case CIRCULATING -> message("request.awaited.process");
            default -> message("request.awaited.nobody");
        };
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
