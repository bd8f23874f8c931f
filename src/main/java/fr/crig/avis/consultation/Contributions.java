package fr.crig.avis.consultation;

import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The debates. */
@Transactional
interface Contributions extends Repository<Contribution, Long> {

    Contribution save(Contribution contribution);

    List<Contribution> findByConsultationOrderByIdAsc(Long consultation);
}
