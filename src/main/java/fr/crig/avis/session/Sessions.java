package fr.crig.avis.session;

import fr.crig.avis.storage.Forgets;
import fr.crig.avis.storage.ReadOnce;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One a meeting that was opened. */
@Transactional
interface Sessions extends Repository<Session, Long> {

    String BY_MEETING = ReadOnce.IN_ACTS + "session-by-meeting";

    @Forgets(Sessions.BY_MEETING)
    Session save(Session session);

    @ReadOnce(Sessions.BY_MEETING)
    @Query("select * from meeting_session where meeting = :meeting")
    Optional<Session> findByMeeting(long meeting);
}
