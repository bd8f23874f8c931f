package fr.crig.avis.circulation;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.Forgets;
import fr.crig.avis.storage.ReadOnce;
import fr.crig.avis.storage.Reading;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Every version of every opinion. */
@Transactional
interface Opinions extends Repository<Opinion, Long> {

    String BY_REFERENCE = ReadOnce.IN_ACTS + "opinion-by-reference";

    @Forgets(Opinions.BY_REFERENCE)
    Opinion save(Opinion opinion);

    @ReadOnce(Opinions.BY_REFERENCE)
    @Query("select * from opinion where reference = :reference order by signatory, number")
    @Reading
    List<Opinion> findByReferenceOrderBySignatoryAscNumberAsc(Reference reference);

    /** A correction that keeps the file points to the same content. */
    @Query("select * from opinion where piece_file_id = :file order by number desc fetch first row only")
    @Reading
    Optional<Opinion> findLastByPieceFile(long file);

    @Query("""
            select * from opinion where reference = :reference and signatory = :signatory
            order by number desc fetch first row only""")
    @Reading
    Optional<Opinion> findFirstByReferenceAndSignatoryOrderByNumberDesc(Reference reference, String signatory);
}
