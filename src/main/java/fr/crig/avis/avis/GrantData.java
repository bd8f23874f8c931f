package fr.crig.avis.avis;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Reference;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Embedded;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** What is published of one grant. It may be completed and corrected as long as somebody knows better: only the avis is for ever. */
@Table("grant_data")
public class GrantData {

    @Id
    private Long id;

    @Version
    private Integer version;

    private Reference reference;

    @Embedded.Nullable
    private GrantFacts facts = GrantFacts.NONE;

    @MappedCollection(idColumn = "grant_data", keyColumn = "beneficiary_rank")
    private List<Beneficiary> beneficiaries = new ArrayList<>();

    /** For the register, which is counted and searched by it; see {@link GrantDetails#isComplete}. */
    private boolean complete;

    private Instant changedAt;
    private String changedBy;

    /** Nothing is known yet. */
    static GrantData of(Reference reference) {
        var data = new GrantData();
        data.reference = reference;
        return data;
    }

    /** @throws ChangedMeanwhile if the form was made from another version than the last */
    void describe(int seenVersion, GrantFacts known, List<Beneficiary> receiving, Actor by, Instant now) {
        if (seenVersion != version()) {
            throw new ChangedMeanwhile(reference);
        }
        facts = known;
        beneficiaries = new ArrayList<>(receiving);
        complete = details().isComplete();
        changedAt = now;
        changedBy = by.name();
    }

    /** Keys of what the schema wants and nobody has said; see {@link GrantDetails#missing}. */
    public List<String> missing() {
        return details().missing();
    }

    private GrantDetails details() {
        return new GrantDetails(facts(), beneficiaries);
    }

    /** From 1; 0 while nobody has said anything. */
    public int version() {
        return version == null ? 0 : version + 1;
    }

    public Reference reference() {
        return reference;
    }

    public GrantFacts facts() {
        return facts == null ? GrantFacts.NONE : facts;
    }

    /** In the order in which they were typed. */
    public List<Beneficiary> beneficiaries() {
        return List.copyOf(beneficiaries);
    }

    /** Null while nobody has said anything. */
    public Instant changedAt() {
        return changedAt;
    }

    public String changedBy() {
        return changedBy;
    }
}
