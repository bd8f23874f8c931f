package fr.crig.avis.avis;

import fr.crig.avis.shared.Reference;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Of one reserve one at a time is open. */
@Transactional
interface ReserveLiftings extends Repository<ReserveLifting, Long> {

    ReserveLifting save(ReserveLifting lifting);

    Optional<ReserveLifting> findByIdAndReference(long id, Reference reference);

    List<ReserveLifting> findByReferenceAndState(Reference reference, LiftingState state);
}
