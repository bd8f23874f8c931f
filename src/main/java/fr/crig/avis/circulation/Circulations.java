package fr.crig.avis.circulation;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.ReadOnce;
import fr.crig.avis.storage.Reading;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One circulation a request. */
@Transactional
interface Circulations extends Repository<Circulation, Long>, CirculationWrites {

    @ReadOnce("circulation-by-reference")
    @Query(value = """
                    select c.*, a.signatory from circulation c left join circulation_asked a on a.circulation = c.id
                     where c.reference = :reference""", resultSetExtractorClass = ReadCirculation.class)
    @Reading
    Optional<Circulation> findByReference(Reference reference);
}
