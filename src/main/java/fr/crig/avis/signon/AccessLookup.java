package fr.crig.avis.signon;

import fr.crig.avis.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How many ask to get in, for the service itself. */
@Service
@Transactional(readOnly = true)
public class AccessLookup {

    private final Identities identities;

    AccessLookup(Identities identities) {
        this.identities = identities;
    }

    /** Those who came on a day after the first of it, and still have no answer. */
    public long othersWaitingOf(LocalDate day) {
        Instant from = ParisTime.startOf(day);
        return identities.countWaitingAfterTheFirst(from, ParisTime.startOf(day.plusDays(1)));
    }
}
