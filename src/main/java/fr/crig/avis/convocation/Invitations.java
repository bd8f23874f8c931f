package fr.crig.avis.convocation;

import fr.crig.avis.committee.Committee;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The calendar file that goes with a convocation, for each addressee. It says when and where, never on what. */
@Component
public class Invitations {

    private final CalendarWriter writer;
    private final AnswerLookup answers;
    private final Committee committee;
    private final MessageSource messages;

    Invitations(CalendarWriter writer, AnswerLookup answers, Committee committee, MessageSource messages) {
        this.writer = writer;
        this.answers = answers;
        this.committee = committee;
        this.messages = messages;
    }

    /** @return {@code REQUEST} or {@code CANCEL} */
    public String method(Convocation convocation, Addressee addressee) {
        return event(convocation, addressee).method();
    }

    /** One for each of them. */
    public Map<Addressee, String> write(Convocation convocation, Collection<Addressee> addressees) {
        // Nobody answered what did not leave yet.
        AnswerSheet answered = convocation.sequenceNumber() == 0
                ? new AnswerSheet(convocation.startsAt(), List.of())
                : answers.sheet(convocation.meeting());
        Map<Addressee, String> written = new HashMap<>();
        addressees.forEach(one -> written.put(one, write(convocation, one, answered)));
        return written;
    }

    private String write(Convocation convocation, Addressee addressee, AnswerSheet answered) {
        AnswerChoice answer =
                answered.standing(addressee.signatory()).map(Answer::choice).orElse(null);
        return writer.write(event(convocation, addressee), new Invitee(addressee.email(), addressee.name(), answer));
    }

    /** The same entry for anybody who may open the meeting, convened or not. */
    String publish(Convocation convocation) {
        String page = message("convocation.calendar.page", page(convocation));
        return writer.publish(event(convocation, convocation.sequenceNumber(), convocation.isCancellation(), page));
    }

    /** For somebody who has no account: no link to the service. @param cancelled also when the invitation alone is taken back */
    public String write(Convocation convocation, Guest guest, boolean cancelled) {
        String description = message(cancelled ? "convocation.calendar.guestLeft" : "convocation.calendar.guest");
        CalendarEvent event = event(convocation, guest.sequenceNumber(), cancelled, description);
        return writer.write(event, new Invitee(guest.email(), guest.name(), null));
    }

    private CalendarEvent event(Convocation convocation, Addressee addressee) {
        boolean cancelled = convocation.isCancellation() || addressee.leaving();
        return event(convocation, convocation.sequenceNumber(), cancelled, description(convocation, addressee));
    }

    private CalendarEvent event(Convocation convocation, int sequence, boolean cancelled, String description) {
        return new CalendarEvent(
                convocation.uid(),
                sequence,
                cancelled,
                convocation.startsAt(),
                convocation.endsAt(),
                message("convocation.calendar.summary", committee.name()),
                convocation.place(),
                convocation.link(),
                description);
    }

    private String description(Convocation convocation, Addressee addressee) {
        String page = page(convocation);
        var lines = new StringJoiner("\n");
        if (convocation.isCancellation()) {
            return message("convocation.calendar.cancelled", page);
        }
        if (addressee.leaving()) {
            return message("convocation.calendar.left", page);
        }
        lines.add(message("convocation.calendar.answer", page + "/reponse"));
        if (convocation.link() != null) {
            lines.add(message("convocation.calendar.link", convocation.link()));
        }
        if (convocation.withoutQuorum()) {
            lines.add(message("convocation.withoutQuorum"));
        }
        return lines.toString();
    }

    private String page(Convocation convocation) {
        return committee.baseUrl() + "/reunions/" + convocation.meeting();
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
