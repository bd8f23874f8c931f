package fr.crig.avis.deliberation;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Reference;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The committee deliberating on one request, at a meeting or in writing. Opened when the request comes to it, decided once.
 */
@Table("deliberation")
class Deliberation {

    @Id
    private Long id;

    @Version
    private Integer version;

    private Reference reference;
    private Mode mode;
    private Long meeting;
    private Instant openedAt;
    private Instant due;
    private boolean late;
    private ItemFate state;
    private Decision decision;
    private LocalDate heldOn;
    private Instant decidedAt;
    private String decidedBy;

    static Deliberation at(Sitting sitting, Reference reference, Instant now) {
        Deliberation deliberation = open(reference, Mode.MEETING, now, sitting.startsAt());
        deliberation.meeting = sitting.meeting();
        return deliberation;
    }

    /** @param late the useful date has passed: the avis will be for information */
    static Deliberation inWriting(Reference reference, Instant now, Instant due, boolean late) {
        Deliberation deliberation = open(reference, Mode.WRITTEN_CONSULTATION, now, due);
        deliberation.late = late;
        return deliberation;
    }

    private static Deliberation open(Reference reference, Mode mode, Instant now, Instant due) {
        var deliberation = new Deliberation();
        deliberation.reference = reference;
        deliberation.mode = mode;
        deliberation.openedAt = now;
        deliberation.due = due;
        deliberation.state = ItemFate.OPEN;
        return deliberation;
    }

    /**
     * @param day of the meeting, or the day on which a consultation closes
     * @param usefulDate after which the avis is given for information; null when nothing limits it
     */
    void decide(Decision read, LocalDate day, LocalDate usefulDate, Actor secretary, Instant now) {
        ensureOpen();
        late = late || usefulDate != null && day.isAfter(usefulDate);
        state = ItemFate.DECIDED;
        decision = read;
        heldOn = day;
        decidedAt = now;
        decidedBy = secretary.name();
    }

    /** It ends here with nothing decided: the meeting did not deal with it, or in writing it came to nothing. */
    void endUndecided(ItemFate fate) {
        ensureOpen();
        state = fate;
    }

    void moveTo(Sitting moved) {
        ensureOpen();
        due = moved.startsAt();
    }

    private void ensureOpen() {
        if (state != ItemFate.OPEN) {
            throw new ChangedMeanwhile(reference);
        }
    }

    boolean isOpen() {
        return state == ItemFate.OPEN;
    }

    /** It came to an avis. */
    boolean isFinal() {
        return fate() == ItemFate.DECIDED;
    }

    boolean isPostponed() {
        return fate() == ItemFate.POSTPONED;
    }

    /** Postponed is one way of being decided. */
    ItemFate fate() {
        return state == ItemFate.DECIDED && decision.postpones() ? ItemFate.POSTPONED : state;
    }

    Long id() {
        return id;
    }

    Reference reference() {
        return reference;
    }

    Mode mode() {
        return mode;
    }

    /** Null for a written consultation. */
    Long meeting() {
        return meeting;
    }

    Instant openedAt() {
        return openedAt;
    }

    Instant due() {
        return due;
    }

    boolean isLate() {
        return late;
    }

    /** Null unless decided. */
    Decision decision() {
        return decision;
    }

    LocalDate heldOn() {
        return heldOn;
    }

    Instant decidedAt() {
        return decidedAt;
    }

    String decidedBy() {
        return decidedBy;
    }
}
