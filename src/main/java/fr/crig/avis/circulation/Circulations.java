package fr.crig.avis.circulation;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.ReadOnce;
import fr.crig.avis.storage.Reading;
import java.util.Optional;
import org.springframework.cache.annotation.CachePut;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One circulation a request. */
@Transactional
interface Circulations extends Repository<Circulation, Long>, CirculationWrites {

    String BY_REFERENCE = ReadOnce.IN_ACTS + "circulation-by-reference";

    @Override
    @CachePut(cacheNames = Circulations.BY_REFERENCE, key = "#p0.reference()")
    Circulation save(Circulation circulation);

    @ReadOnce(Circulations.BY_REFERENCE)
    @Query(value = """
                    select c.*, a.signatory from circulation c left join circulation_asked a on a.circulation = c.id
                     where c.reference = :reference""", resultSetExtractorClass = ReadCirculation.class)
    @Reading
    Optional<Circulation> findByReference(Reference reference);
}
