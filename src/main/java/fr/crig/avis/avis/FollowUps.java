package fr.crig.avis.avis;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.ReadOnce;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One follow-up a request. */
@Transactional
interface FollowUps extends Repository<FollowUp, Long> {

    FollowUp save(FollowUp followUp);

    @ReadOnce("followUp-by-reference")
    Optional<FollowUp> findByReference(Reference reference);
}
