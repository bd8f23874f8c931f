package fr.crig.avis.consultation;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.ReadOnce;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Of those of a request the last counts: there is one, and one more each time that its avis is replaced in writing. */
@Transactional
interface Consultations extends Repository<Consultation, Long> {

    Consultation save(Consultation consultation);

    /** Oldest first, with those entitled to vote. */
    @ReadOnce("consultation-by-reference")
    @Query(value = """
                    select c.*, v.signatory from consultation c left join consultation_voter v on v.consultation = c.id
                     where c.reference = :reference order by c.id""", resultSetExtractorRef = "consultationsWithVoters")
    List<Consultation> findByReference(Reference reference);

    int countByReference(Reference reference);

    /** For every act: a vote and the close that counts it follow each other, so that none is counted half. */
    @Lock(LockMode.PESSIMISTIC_WRITE)
    Optional<Consultation> findFirstLockedByReferenceOrderByIdDesc(Reference reference);
}
