package fr.crig.avis.deliberation;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.ReadOnce;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The requests that have a secretary of their own. */
@Transactional
interface Appointments extends Repository<Appointment, Long> {

    String BY_REFERENCE = "appointment-by-reference";

    Appointment save(Appointment appointment);

    @ReadOnce(Appointments.BY_REFERENCE)
    @Query("select * from item_secretary where reference = :reference")
    Optional<Appointment> findByReference(Reference reference);
}
