package fr.crig.avis.deliberation;

import fr.crig.avis.shared.Reference;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every deliberation; a request that was postponed has several. */
@Transactional
interface Deliberations extends Repository<Deliberation, Long> {

    Deliberation save(Deliberation deliberation);

    void delete(Deliberation open);

    @Query("select * from deliberation where reference = :reference order by id")
    List<Deliberation> findByReferenceOrderByIdAsc(Reference reference);

    @Query("select * from deliberation where reference = :reference and state = :state")
    Optional<Deliberation> findByReferenceAndState(Reference reference, ItemFate state);

    Optional<Deliberation> findByReferenceAndMeetingAndState(Reference reference, Long meeting, ItemFate state);

    @Query("select * from deliberation where meeting = :meeting")
    List<Deliberation> findByMeeting(Long meeting);
}
