package fr.crig.avis.avis;

import fr.crig.avis.shared.Reference;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** What the funder decided after the avis, as the receiving signatory learned it. Recorded once: it closes the request. */
@Table("follow_up")
public class FollowUp {

    @Id
    private final Long id;

    private final Reference reference;
    private final String avisNumber;
    private final FollowUpResult result;
    private final BigDecimal amount;
    private final LocalDate decidedOn;
    private final String funderReference;
    private final String remark;
    private final Instant recordedAt;
    private final String recordedBy;
    private final int openReserves;
    private final GivenBy givenBy;

    @MappedCollection(idColumn = "follow_up")
    private final Set<LiftedReserve> lifted;

    @PersistenceCreator
    FollowUp(
            Long id,
            Reference reference,
            String avisNumber,
            FollowUpResult result,
            BigDecimal amount,
            LocalDate decidedOn,
            String funderReference,
            String remark,
            Instant recordedAt,
            String recordedBy,
            int openReserves,
            GivenBy givenBy,
            Set<LiftedReserve> lifted) {
        this.id = id;
        this.reference = reference;
        this.avisNumber = avisNumber;
        this.result = result;
        this.amount = amount;
        this.decidedOn = decidedOn;
        this.funderReference = funderReference;
        this.remark = remark;
        this.recordedAt = recordedAt;
        this.recordedBy = recordedBy;
        this.openReserves = openReserves;
        this.givenBy = givenBy;
        this.lifted = new HashSet<>(lifted);
    }

    /** Whether it was recorded of this avis, whose reserves were lifted then; without a number there was one avis alone. */
    public boolean isOf(String number) {
        return avisNumber == null || avisNumber.equals(number);
    }

    public FollowUpResult result() {
        return result;
    }

    Reference reference() {
        return reference;
    }

    /** Granted, in euros; null unless granted. */
    public BigDecimal amount() {
        return amount;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }

    public String funderReference() {
        return funderReference;
    }

    public String remark() {
        return remark;
    }

    public Instant recordedAt() {
        return recordedAt;
    }

    public String recordedBy() {
        return recordedBy;
    }

    /** Reserves that may still be lifted: of what was granted alone. */
    public int openReserves() {
        return openReserves;
    }

    /** Who said so to whoever recorded it. */
    public GivenBy givenBy() {
        return givenBy;
    }

    long id() {
        return id;
    }

    /** Ranks in the avis, from 1. */
    public Set<Integer> liftedReserves() {
        return lifted.stream().map(LiftedReserve::rank).collect(Collectors.toCollection(TreeSet::new));
    }
}
