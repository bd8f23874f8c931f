package fr.crig.avis.session;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The items of which something was typed. */
@Transactional
interface SessionItems extends Repository<SessionItem, Long> {

    SessionItem save(SessionItem item);

    Optional<SessionItem> findByMeetingAndItem(long meeting, String item);

    List<SessionItem> findByMeeting(long meeting);
}
