package fr.crig.avis.funder;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Reference;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** Where the funder of one request is written to. The dossier's own address, frozen with it, stands until somebody types another. */
@Table("funder_contact")
class FunderContact {

    @Id
    private Long id;

    @Version
    private Integer version;

    private Reference reference;
    private String email;
    private Instant changedAt;
    private String changedBy;

    static FunderContact of(Reference reference) {
        var contact = new FunderContact();
        contact.reference = reference;
        return contact;
    }

    /** @throws ChangedMeanwhile if the form was made from another version than the last */
    void write(int seenVersion, String address, Actor by, Instant now) {
        if (seenVersion != version()) {
            throw new ChangedMeanwhile(reference);
        }
        email = address;
        changedAt = now;
        changedBy = by.name();
    }

    /** From 1; 0 while nobody has typed any. */
    int version() {
        return version == null ? 0 : version + 1;
    }

    Instant changedAt() {
        return changedAt;
    }

    String changedBy() {
        return changedBy;
    }

    String email() {
        return email;
    }
}
