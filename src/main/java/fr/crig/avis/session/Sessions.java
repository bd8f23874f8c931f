package fr.crig.avis.session;

import fr.crig.avis.storage.ReadOnce;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One a meeting that was opened. */
@Transactional
interface Sessions extends Repository<Session, Long> {

    Session save(Session session);

    @ReadOnce("session-by-meeting")
    @Query("select * from meeting_session where meeting = :meeting")
    Optional<Session> findByMeeting(long meeting);
}
