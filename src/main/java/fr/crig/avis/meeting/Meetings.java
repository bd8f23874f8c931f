package fr.crig.avis.meeting;

import fr.crig.avis.storage.ReadOnce;
import fr.crig.avis.storage.Reading;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every meeting, cancelled ones included. */
@Transactional
interface Meetings extends Repository<Meeting, Long>, MeetingWrites {

    @ReadOnce("meeting-by-id")
    @Reading
    Optional<Meeting> findById(long id);

    @Reading
    List<Meeting> findByStateInAndStartsAtGreaterThanEqualOrderByStartsAtAsc(
            Collection<MeetingState> states, Instant from);

    @Reading
    Optional<Meeting> findFirstBySecondOfAndStateNotOrderByIdDesc(long first, MeetingState state);
}
