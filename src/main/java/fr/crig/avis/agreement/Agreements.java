package fr.crig.avis.agreement;

import fr.crig.avis.storage.ReadOnce;
import fr.crig.avis.storage.Reading;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The conventions, numbered one after the other: the last is the one that is acted on. */
@Transactional
interface Agreements extends Repository<Agreement, Long> {

    Agreement save(Agreement agreement);

    void delete(Agreement agreement);

    @Reading
    @ReadOnce("agreement")
    Optional<Agreement> findFirstByOrderByIdDesc();

    @Reading
    Optional<Agreement> findById(long id);

    /** Those that another followed, the last one first. */
    @Reading
    List<Agreement> findByIdLessThanOrderByIdDesc(long id);
}
