package fr.crig.avis.deliberation;

import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Reference;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** The signatory that acts as secretary of one request, in the place of the secretariat. */
@Table("item_secretary")
class Appointment {

    @Id
    private Long id;

    @Version
    private Integer version;

    private Reference reference;
    private String signatory;

    static Appointment of(Reference reference, String signatory) {
        var appointment = new Appointment();
        appointment.reference = reference;
        appointment.signatory = signatory;
        return appointment;
    }

    void give(String another) {
        signatory = another;
    }

    /** @throws ChangedMeanwhile if the form was made from another version than the last */
    void ensureUnchangedSince(int seenVersion) {
        if (version() != seenVersion) {
            throw new ChangedMeanwhile(reference);
        }
    }

    int version() {
        return version == null ? 0 : version;
    }

    Reference reference() {
        return reference;
    }

    String signatory() {
        return signatory;
    }
}
