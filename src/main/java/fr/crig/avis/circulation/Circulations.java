package fr.crig.avis.circulation;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.ReadOnce;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One circulation a request. */
@Transactional
interface Circulations extends Repository<Circulation, Long> {

    Circulation save(Circulation circulation);

    @ReadOnce("circulation-by-reference")
    @Query("select * from circulation where reference = :reference")
    Optional<Circulation> findByReference(Reference reference);
}
