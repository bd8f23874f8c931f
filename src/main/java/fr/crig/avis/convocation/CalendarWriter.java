package fr.crig.avis.convocation;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.shared.CleanText;
import fr.crig.avis.shared.MailAddress;
import fr.crig.avis.shared.OneLine;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.WebAddress;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Role;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** Writes the invitation to a meeting for one invitee (RFC 5545, RFC 5546): the first one, each update, the cancellation. */
@Component
public class CalendarWriter {

    private static final int UNFOLDED = Integer.MAX_VALUE;

    private final Committee committee;
    private final Clock clock;

    CalendarWriter(Committee committee, Clock clock) {
        this.committee = committee;
        this.clock = clock;
    }

    public String write(CalendarEvent event, Invitee invitee) {
        return write(
                new Method(event.method()), properties(event).add(organizer()).add(attendee(event, invitee)));
    }

    /** For whoever takes the meeting into a calendar of its own: it says what is, and invites nobody (RFC 5546, 3.2.1). */
    public String publish(CalendarEvent event) {
        return write(new Method(Method.VALUE_PUBLISH), properties(event).add(organizer()));
    }

    private String write(Method method, PropertyList event) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//%s//CRIG Avis//FR".formatted(committee.acronym())));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(method);
        calendar.add(ParisTimeZone.component());
        calendar.add(new VEvent(event));
        return CalendarLines.folded(print(calendar));
    }

    private PropertyList properties(CalendarEvent event) {
        PropertyList properties = new PropertyList()
                .add(new Uid(event.uid()))
                .add(new Sequence(event.sequence()))
                .add(new DtStamp(clock.instant()))
                .add(new DtStart<>(inParis(event.startsAt())))
                .add(new DtEnd<>(inParis(event.endsAt())))
                .add(new Summary(CleanText.of(event.summary())))
                .add(new Description(CleanText.of(event.description())))
                .add(event.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        if (event.place() != null) {
            properties = properties.add(new Location(CleanText.of(event.place())));
        }
        var link = Optional.ofNullable(event.link()).flatMap(WebAddress::of);
        return link.isEmpty() ? properties : properties.add(new Url(link.get()));
    }

    private static ZonedDateTime inParis(Instant instant) {
        return instant.atZone(ParisTime.ZONE);
    }

    private Property organizer() {
        var secretariat = committee.secretariat();
        return new Organizer(new ParameterList().add(new Cn(secretariat.name())), mailto(secretariat.email()));
    }

    private static Property attendee(CalendarEvent event, Invitee invitee) {
        ParameterList parameters = new ParameterList()
                .add(new Cn(OneLine.of(invitee.name())))
                .add(Role.REQ_PARTICIPANT)
                .add(status(invitee.answer()))
                .add(new Rsvp(!event.cancelled() && invitee.answer() == null));
        return new Attendee(parameters, mailto(invitee.email()));
    }

    private static URI mailto(String email) {
        return URI.create(MailAddress.mailto(email));
    }

    private static PartStat status(AnswerChoice answer) {
        if (answer == null) {
            return PartStat.NEEDS_ACTION;
        }
        return answer.isThere() ? PartStat.ACCEPTED : PartStat.DECLINED;
    }

    private static String print(Calendar calendar) {
        var printed = new StringWriter();
        try {
            new CalendarOutputter(true, UNFOLDED).output(calendar, printed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return printed.toString();
    }
}
