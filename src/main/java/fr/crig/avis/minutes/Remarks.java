package fr.crig.avis.minutes;

import java.util.List;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The remarks on all minutes. */
@Transactional
interface Remarks extends Repository<Remark, Long> {

    Remark save(Remark remark);

    List<Remark> findByMinutesOrderByIdAsc(long minutes);

    boolean existsByMinutes(long minutes);
}
