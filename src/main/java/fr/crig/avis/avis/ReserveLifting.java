package fr.crig.avis.avis;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Role;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** That one reserve is lifted, as somebody proposes it, until a signatory that made the reserve confirms it or keeps the reserve. */
@Table("reserve_lifting")
public class ReserveLifting {

    @Id
    private Long id;

    @Version
    private Integer version;

    private Reference reference;
    private String avisNumber;
    private int reserveRank;
    private String words;
    private GivenBy givenBy;
    private Instant proposedAt;
    private String proposedBy;
    private LiftingState state;
    private Instant settledAt;
    private String settledBy;
    private String reason;
    private String openKey;

    @MappedCollection(idColumn = "reserve_lifting")
    private Set<Maker> makers = new HashSet<>();

    /** @param makers empty when the committee worded the reserve itself */
    static ReserveLifting of(Avis avis, int rank, Set<String> makers, GivenBy givenBy, Actor by, Instant now) {
        var lifting = new ReserveLifting();
        lifting.reference = avis.reference();
        lifting.avisNumber = avis.number();
        lifting.reserveRank = rank;
        lifting.words = avis.content().reserves().get(rank - 1);
        lifting.makers = makers.stream().map(Maker::new).collect(Collectors.toSet());
        lifting.givenBy = givenBy;
        lifting.proposedAt = now;
        lifting.proposedBy = by.name();
        lifting.state = LiftingState.PROPOSED;
        lifting.openKey = avis.number() + "#" + rank;
        return lifting;
    }

    /** A member of a signatory that made the reserve; of what the committee worded itself, the secretariat. */
    boolean mayBeSettledBy(Actor actor) {
        return makers.isEmpty()
                ? actor.is(Role.SECRETARIAT)
                : makers.stream().anyMatch(maker -> actor.isMemberOf(maker.signatory()));
    }

    /** @throws ChangedMeanwhile if somebody did already */
    void settle(LiftingState end, String why, Actor by, Instant now) {
        if (!isOpen()) {
            throw new ChangedMeanwhile(reference);
        }
        state = end;
        reason = why;
        settledAt = now;
        settledBy = by.name();
        openKey = null;
    }

    public boolean isOpen() {
        return state == LiftingState.PROPOSED;
    }

    public Long id() {
        return id;
    }

    public Reference reference() {
        return reference;
    }

    /** Of the reserve in its avis, from 1. */
    public int rank() {
        return reserveRank;
    }

    /** Of the reserve. */
    public String words() {
        return words;
    }

    public GivenBy givenBy() {
        return givenBy;
    }

    public Instant proposedAt() {
        return proposedAt;
    }

    public String proposedBy() {
        return proposedBy;
    }

    public LiftingState state() {
        return state;
    }

    /** Why the reserve is kept; null unless it is. */
    public String reason() {
        return reason;
    }

    /** Ids of signatories. */
    public Set<String> makers() {
        return makers.stream().map(Maker::signatory).collect(Collectors.toCollection(TreeSet::new));
    }
}
