package fr.crig.avis.meeting;

import fr.crig.avis.storage.ReadOnce;
import fr.crig.avis.storage.Reading;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.cache.annotation.CachePut;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every meeting, cancelled ones included. One is read with the second convocation that follows it. */
@Transactional
interface Meetings extends Repository<Meeting, Long>, MeetingWrites {

    String BY_ID = ReadOnce.IN_ACTS + "meeting-by-id";

    @Override
    @CachePut(cacheNames = Meetings.BY_ID, key = "#p0.id()")
    Meeting save(Meeting meeting);

    @ReadOnce(Meetings.BY_ID)
    @Query(value = """
                    select m.*, i.*, s.id as followed_by, s.starts_at as followed_at
                      from meeting m
                      left join agenda_item i on i.meeting = m.id
                      left join meeting s on s.id = (select max(l.id) from meeting l
                                                      where l.second_of = m.id and l.state <> 'CANCELLED')
                     where m.id = :id order by i.rank_in_meeting""", resultSetExtractorRef = "meetingWithAgenda")
    @Reading
    Optional<Meeting> findById(long id);

    @Reading
    List<Meeting> findByStateInAndStartsAtGreaterThanEqualOrderByStartsAtAsc(
            Collection<MeetingState> states, Instant from);
}
