package fr.crig.avis.avis;

import fr.crig.avis.shared.Reference;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** At most one a request. */
@Transactional
interface Grants extends Repository<GrantData, Long> {

    GrantData save(GrantData data);

    Optional<GrantData> findByReference(Reference reference);
}
