package fr.crig.avis.convocation;

import fr.crig.avis.storage.Forgets;
import fr.crig.avis.storage.ReadOnce;
import fr.crig.avis.storage.Reading;
import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who ever was invited to a meeting without a voice. */
@Transactional
interface Guests extends Repository<Guest, Long> {

    String BY_MEETING = ReadOnce.IN_ACTS + "guest-by-meeting";

    @Forgets(Guests.BY_MEETING)
    Guest save(Guest guest);

    @ReadOnce(Guests.BY_MEETING)
    @Reading
    List<Guest> findByMeetingOrderByIdAsc(long meeting);
}
