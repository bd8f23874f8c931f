package fr.crig.avis.avis;

import fr.crig.avis.shared.Reference;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** One follow-up a request. */
interface FollowUps extends Repository<FollowUp, Long> {

    FollowUp save(FollowUp followUp);

    Optional<FollowUp> findByReference(Reference reference);
}
