package fr.crig.avis.consultation;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every version of every vote. */
@Transactional
interface Votes extends Repository<Vote, Long> {

    Vote save(Vote vote);

    List<Vote> findByConsultationOrderBySignatoryAscNumberAsc(Long consultation);

    Optional<Vote> findFirstByConsultationAndSignatoryOrderByNumberDesc(Long consultation, String signatory);
}
