package fr.crig.avis.deliberation;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.Forgets;
import fr.crig.avis.storage.ReadOnce;
import fr.crig.avis.storage.Reading;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every deliberation; a request that was postponed has several. */
@Transactional
interface Deliberations extends Repository<Deliberation, Long> {

    String BY_REFERENCE = "deliberation-by-reference";

    String BY_MEETING = ReadOnce.IN_ACTS + "deliberation-by-meeting";

    @Forgets(Deliberations.BY_MEETING)
    Deliberation save(Deliberation deliberation);

    @Forgets(Deliberations.BY_MEETING)
    void delete(Deliberation open);

    @ReadOnce(Deliberations.BY_REFERENCE)
    @Query("select * from deliberation where reference = :reference order by id")
    @Reading
    List<Deliberation> findByReferenceOrderByIdAsc(Reference reference);

    @Query("select * from deliberation where reference in (:references) order by id")
    @Reading
    List<Deliberation> findByReferenceIn(Collection<Reference> references);

    @Query("select * from deliberation where reference = :reference and state = :state")
    @Reading
    Optional<Deliberation> findByReferenceAndState(Reference reference, ItemFate state);

    @Reading
    Optional<Deliberation> findByReferenceAndMeetingAndState(Reference reference, Long meeting, ItemFate state);

    @ReadOnce(Deliberations.BY_MEETING)
    @Query("select * from deliberation where meeting = :meeting")
    @Reading
    List<Deliberation> findByMeeting(Long meeting);
}
