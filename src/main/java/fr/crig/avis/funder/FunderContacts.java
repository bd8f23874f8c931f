package fr.crig.avis.funder;

import fr.crig.avis.shared.Reference;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** At most one a request. */
@Transactional
interface FunderContacts extends Repository<FunderContact, Long> {

    FunderContact save(FunderContact contact);

    Optional<FunderContact> findByReference(Reference reference);
}
