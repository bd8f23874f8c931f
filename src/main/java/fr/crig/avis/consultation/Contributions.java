package fr.crig.avis.consultation;

import fr.crig.avis.storage.ReadOnce;
import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The debates. */
@Transactional
interface Contributions extends Repository<Contribution, Long> {

    String BY_CONSULTATION = "contribution-by-consultation";

    Contribution save(Contribution contribution);

    @ReadOnce(Contributions.BY_CONSULTATION)
    List<Contribution> findByConsultationOrderByIdAsc(Long consultation);
}
