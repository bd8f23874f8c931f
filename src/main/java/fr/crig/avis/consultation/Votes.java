package fr.crig.avis.consultation;

import fr.crig.avis.storage.ReadOnce;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every version of every vote. */
@Transactional
interface Votes extends Repository<Vote, Long> {

    String BY_CONSULTATION = "vote-by-consultation";

    Vote save(Vote vote);

    @ReadOnce(Votes.BY_CONSULTATION)
    List<Vote> findByConsultationOrderBySignatoryAscNumberAsc(Long consultation);

    Optional<Vote> findFirstByConsultationAndSignatoryOrderByNumberDesc(Long consultation, String signatory);
}
