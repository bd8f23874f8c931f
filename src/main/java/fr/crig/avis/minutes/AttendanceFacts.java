package fr.crig.avis.minutes;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.meeting.AgendaItem;
import fr.crig.avis.meeting.DeliberationReader;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.Seat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Who was at a meeting. */
@Component
class AttendanceFacts {

    private final DeliberationReader deliberations;
    private final Committee committee;

    AttendanceFacts(DeliberationReader deliberations, Committee committee) {
        this.deliberations = deliberations;
        this.committee = committee;
    }

    /** In the order of the committee. */
    List<Participant> of(Meeting meeting) {
        Map<String, Seat> seats = new LinkedHashMap<>();
        committee.signatories().forEach(signatory -> seats.put(signatory.id(), null));
        meeting.items().stream()
                .map(AgendaItem::reference)
                .flatMap(reference -> deliberations.at(meeting.id(), reference).stream())
                .flatMap(decided -> decided.seats().stream())
                .filter(seat -> seat.attendance() != null)
                .forEach(seat -> seats.merge(seat.signatory(), seat, (first, later) -> first));
        return seats.entrySet().stream()
                .map(entry -> participant(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Participant participant(String signatory, Seat seat) {
        return new Participant(
                name(signatory),
                seat == null ? null : seat.attendance(),
                seat == null || seat.mandateTo() == null ? null : name(seat.mandateTo()),
                List.of());
    }

    private String name(String signatory) {
        return committee.find(signatory).map(Signatory::name).orElse(signatory);
    }
}
