package fr.crig.avis.avis;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.ReadOnce;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One follow-up a request. */
@Transactional
interface FollowUps extends Repository<FollowUp, Long> {

    FollowUp save(FollowUp followUp);

    /** With the reserves that were lifted. */
    @ReadOnce("followUp-by-reference")
    @Query(value = """
                    select f.*, l.reserve_rank from follow_up f left join lifted_reserve l on l.follow_up = f.id
                     where f.reference = :reference""", resultSetExtractorRef = "followUpWithReserves")
    Optional<FollowUp> findByReference(Reference reference);
}
