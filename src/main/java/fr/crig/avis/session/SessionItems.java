package fr.crig.avis.session;

import fr.crig.avis.storage.Forgets;
import fr.crig.avis.storage.ReadOnce;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The items of which something was typed. */
@Transactional
interface SessionItems extends Repository<SessionItem, Long> {

    String BY_MEETING = ReadOnce.IN_ACTS + "sessionItem-by-meeting";

    @Forgets(SessionItems.BY_MEETING)
    SessionItem save(SessionItem item);

    @ReadOnce("sessionItem-by-item")
    @Query("select * from session_item where meeting = :meeting and item = :item")
    Optional<SessionItem> findByMeetingAndItem(long meeting, String item);

    @ReadOnce(SessionItems.BY_MEETING)
    @Query("select * from session_item where meeting = :meeting")
    List<SessionItem> findByMeeting(long meeting);
}
