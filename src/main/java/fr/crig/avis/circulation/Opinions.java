package fr.crig.avis.circulation;

import fr.crig.avis.shared.Reference;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every version of every opinion. */
@Transactional
interface Opinions extends Repository<Opinion, Long> {

    Opinion save(Opinion opinion);

    @Query("select * from opinion where reference = :reference order by signatory, number")
    List<Opinion> findByReferenceOrderBySignatoryAscNumberAsc(Reference reference);

    @Query("""
            select * from opinion where reference = :reference and signatory = :signatory
            order by number desc fetch first row only""")
    Optional<Opinion> findFirstByReferenceAndSignatoryOrderByNumberDesc(Reference reference, String signatory);
}
