package fr.crig.avis.agreement;

import fr.crig.avis.storage.ReadOnce;
import fr.crig.avis.storage.Reading;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The convention, once it is recorded. */
@Transactional
interface Agreements extends Repository<Agreement, Long> {

    Agreement save(Agreement agreement);

    @Reading
    @ReadOnce("agreement")
    Optional<Agreement> findById(long id);
}
