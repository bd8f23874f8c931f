package fr.crig.avis.convocation;

import fr.crig.avis.storage.ReadOnce;
import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everybody who ever was invited to a meeting without a voice. */
@Transactional
interface Guests extends Repository<Guest, Long> {

    Guest save(Guest guest);

    @ReadOnce("guest-by-meeting")
    List<Guest> findByMeetingOrderByIdAsc(long meeting);
}
