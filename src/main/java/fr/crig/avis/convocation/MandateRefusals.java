package fr.crig.avis.convocation;

import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The mandates that were not taken. They are read with the answers that gave them. */
@Transactional
interface MandateRefusals extends Repository<MandateRefusal, Long> {

    MandateRefusal save(MandateRefusal refusal);
}
