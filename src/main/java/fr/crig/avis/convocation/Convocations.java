package fr.crig.avis.convocation;

import fr.crig.avis.storage.ReadOnce;
import fr.crig.avis.storage.Reading;
import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everything that ever left about any meeting. */
@Transactional
interface Convocations extends Repository<Convocation, Long> {

    Convocation save(Convocation convocation);

    @Reading
    @ReadOnce("convocation-by-meeting")
    List<Convocation> findByMeetingOrderBySequenceNumberAsc(long meeting);

    @Reading
    Optional<Convocation> findByMeetingAndSequenceNumber(long meeting, int sequenceNumber);

    /** Whoever answers holds it: mandates are judged on answers that do not change meanwhile. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Convocation> findLockedByMeetingAndSequenceNumber(long meeting, int sequenceNumber);
}
