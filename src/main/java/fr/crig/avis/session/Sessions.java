package fr.crig.avis.session;

import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One a meeting that was opened. */
@Transactional
interface Sessions extends Repository<Session, Long> {

    Session save(Session session);

    Optional<Session> findByMeeting(long meeting);
}
