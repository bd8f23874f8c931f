package fr.crig.avis.convocation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Everything that ever left about any meeting. */
@Transactional
interface Convocations extends Repository<Convocation, Long> {

    Convocation save(Convocation convocation);

    @Query("""
            select * from convocation where meeting = :meeting
            order by sequence_number desc fetch first row only""")
    Optional<Convocation> findFirstByMeetingOrderBySequenceNumberDesc(long meeting);

    List<Convocation> findByMeetingOrderBySequenceNumberAsc(long meeting);

    Optional<Convocation> findByMeetingAndSequenceNumber(long meeting, int sequenceNumber);

    /** Whoever answers holds it: mandates are judged on answers that do not change meanwhile. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Convocation> findLockedByMeetingAndSequenceNumber(long meeting, int sequenceNumber);
}
