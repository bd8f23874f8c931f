package fr.crig.avis.avis;

import fr.crig.avis.shared.Reference;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Of one reserve one at a time is open. */
@Transactional
interface ReserveLiftings extends Repository<ReserveLifting, Long> {

    ReserveLifting save(ReserveLifting lifting);

    Optional<ReserveLifting> findByIdAndReference(long id, Reference reference);

    List<ReserveLifting> findByReferenceAndState(Reference reference, LiftingState state);

    /** Those that wait for a member of this signatory, of avis in force alone. */
    @Query("""
            select l.* from reserve_lifting l
              join reserve_lifting_maker m on m.reserve_lifting = l.id and m.signatory = :signatory
              join avis a on a.number = l.avis_number
             where l.state = 'PROPOSED'
               and a.rank_in_request = (select max(b.rank_in_request) from avis b where b.reference = a.reference)
             order by l.id limit :most""")
    List<ReserveLifting> findWaitingFor(String signatory, int most);

    /** Those that no signatory made. */
    @Query("""
            select l.* from reserve_lifting l
              join avis a on a.number = l.avis_number
             where l.state = 'PROPOSED'
               and not exists (select 1 from reserve_lifting_maker m where m.reserve_lifting = l.id)
               and a.rank_in_request = (select max(b.rank_in_request) from avis b where b.reference = a.reference)
             order by l.id limit :most""")
    List<ReserveLifting> findWaitingForTheSecretariat(int most);
}
