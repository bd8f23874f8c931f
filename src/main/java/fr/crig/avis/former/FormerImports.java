package fr.crig.avis.former;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

@Transactional
interface FormerImports extends Repository<FormerImport, Long> {

    FormerImport save(FormerImport one);

    void delete(FormerImport one);

    Optional<FormerImport> findById(long id);

    /** The last that were sent. */
    List<FormerImport> findTop100ByOrderBySentAtDescIdDesc();

    /** Of files with the same headings, what was said last. */
    Optional<FormerImport> findFirstByFingerprintAndColumnsIsNotNullOrderByIdDesc(String fingerprint);

    /** Of which the cells are still kept. */
    List<FormerImport> findTop100BySentAtBeforeAndCellsFileIsNotNullOrderBySentAt(Instant before);

    /** Brought since, in the register still, and with lines of which it was said that they are there already. */
    List<FormerImport> findByIdNotAndBroughtAtGreaterThanEqualAndTakenBackAtIsNullAndAlreadyGreaterThanOrderByBroughtAt(
            long id, Instant broughtAt, int none);
}
