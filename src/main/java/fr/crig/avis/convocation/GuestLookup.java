package fr.crig.avis.convocation;

import fr.crig.avis.shared.NotVisible;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is invited to a meeting without a voice. Their names are no secret among those who read it; their addresses are. */
@Service
@Transactional(readOnly = true)
public class GuestLookup {

    private final Guests guests;

    GuestLookup(Guests guests) {
        this.guests = guests;
    }

    /** In the order in which they were invited, without those whose invitation was withdrawn. */
    public List<Guest> of(long meeting) {
        return guests.findByMeetingOrderByIdAsc(meeting).stream()
                .filter(Guest::isInvited)
                .toList();
    }

    /** Those of them who came. */
    public List<Guest> present(long meeting) {
        return of(meeting).stream().filter(Guest::attended).toList();
    }

    /** @throws NotVisible if it is no guest of this meeting */
    Guest get(long meeting, long id) {
        return guests.findByMeetingOrderByIdAsc(meeting).stream()
                .filter(guest -> guest.id() == id)
                .findFirst()
                .orElseThrow(() -> new NotVisible(id));
    }

    /** The last whose invitation was withdrawn at this address. */
    Optional<Guest> former(long meeting, String email) {
        return guests.findByMeetingOrderByIdAsc(meeting).stream()
                .filter(guest -> !guest.isInvited() && guest.email().equalsIgnoreCase(email))
                .reduce((earlier, later) -> later);
    }
}
