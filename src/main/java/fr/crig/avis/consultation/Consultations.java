package fr.crig.avis.consultation;

import fr.crig.avis.shared.Reference;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One consultation a request. */
@Transactional
interface Consultations extends Repository<Consultation, Long> {

    Consultation save(Consultation consultation);

    Optional<Consultation> findByReference(Reference reference);

    /** For every act: a vote and the close that counts it follow each other, so that none is counted half. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Consultation> findLockedByReference(Reference reference);
}
