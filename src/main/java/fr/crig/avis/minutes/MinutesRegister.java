package fr.crig.avis.minutes;

import fr.crig.avis.storage.ReadOnce;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The minutes of all meetings. */
@Transactional
interface MinutesRegister extends Repository<Minutes, Long> {

    Minutes save(Minutes minutes);

    @ReadOnce("minutes-by-meeting")
    @Query("select * from minutes where meeting = :meeting")
    Optional<Minutes> findByMeeting(long meeting);

    /** Locks the row: a remark and the term that ends remarks come one after the other. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Minutes> findLockedByMeeting(long meeting);
}
