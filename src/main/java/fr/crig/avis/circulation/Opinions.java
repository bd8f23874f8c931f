package fr.crig.avis.circulation;

import fr.crig.avis.shared.Reference;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every version of every opinion. */
@Transactional
interface Opinions extends Repository<Opinion, Long> {

    Opinion save(Opinion opinion);

    List<Opinion> findByReferenceOrderBySignatoryAscNumberAsc(Reference reference);

    Optional<Opinion> findFirstByReferenceAndSignatoryOrderByNumberDesc(Reference reference, String signatory);
}
