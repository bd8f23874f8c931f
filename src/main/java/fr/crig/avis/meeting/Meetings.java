package fr.crig.avis.meeting;

import fr.crig.avis.storage.ReadOnce;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every meeting, cancelled ones included. */
@Transactional
interface Meetings extends Repository<Meeting, Long> {

    Meeting save(Meeting meeting);

    @ReadOnce("meeting-by-id")
    Optional<Meeting> findById(long id);

    List<Meeting> findByStateInAndStartsAtGreaterThanEqualOrderByStartsAtAsc(
            Collection<MeetingState> states, Instant from);

    List<Meeting> findByStateInAndStartsAtBetween(Collection<MeetingState> states, Instant from, Instant to);

    @ReadOnce("meeting-first")
    Optional<Meeting> findFirstByStateNotAndStartsAtGreaterThanEqualOrderByStartsAtAsc(
            MeetingState state, Instant from);

    Optional<Meeting> findFirstBySecondOfAndStateNotOrderByIdDesc(long first, MeetingState state);
}
