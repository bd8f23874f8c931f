package fr.crig.avis.minutes;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.convocation.GuestLookup;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.session.Presence;
import fr.crig.avis.session.SessionRecord;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Gathers what was recorded of a meeting. */
@Component
class MinutesFacts {

    private final Committee committee;
    private final RecordedSession sessions;
    private final ItemFacts items;
    private final GuestLookup guests;

    MinutesFacts(Committee committee, RecordedSession sessions, ItemFacts items, GuestLookup guests) {
        this.committee = committee;
        this.sessions = sessions;
        this.items = items;
        this.guests = guests;
    }

    MinutesRecord gather(Meeting meeting) {
        SessionRecord session = sessions.of(meeting);
        return new MinutesRecord(
                committee.name(),
                meeting.day(),
                session.openedAt(),
                session.closedAt(),
                meeting.place(),
                meeting.link(),
                participants(session),
                came(meeting),
                items.of(session, meeting.day()));
    }

    /** With the avis that were recorded since; the rest stays as it was. */
    MinutesRecord complete(MinutesRecord facts) {
        return facts.with(facts.items().stream()
                .map(item -> items.complete(item, facts.day()))
                .toList());
    }

    private List<Participant.Person> came(Meeting meeting) {
        return guests.present(meeting.id()).stream()
                .map(guest -> new Participant.Person(guest.name(), guest.body()))
                .toList();
    }

    /** In the order of the committee. */
    private List<Participant> participants(SessionRecord session) {
        Map<String, Presence> presences =
                session.attendance().stream().collect(Collectors.toMap(Presence::signatory, Function.identity()));
        return committee.signatories().stream()
                .map(signatory -> participant(signatory, presences.get(signatory.id())))
                .toList();
    }

    /** Whoever was announced for a signatory that then was represented, excused or absent was not there. */
    private static List<Participant.Person> people(Presence presence) {
        return presence.isThere()
                ? presence.people().stream()
                        .map(person -> new Participant.Person(person.name(), person.quality()))
                        .toList()
                : List.of();
    }

    private Participant participant(Signatory signatory, Presence presence) {
        if (presence == null) {
            return new Participant(signatory.name(), null, null, List.of());
        }
        return new Participant(
                signatory.name(),
                presence.attendance(),
                presence.mandateTo() == null
                        ? null
                        : committee.signatory(presence.mandateTo()).name(),
                people(presence));
    }
}
