package fr.crig.avis.member;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Days on which a member is not there, declared ahead: from midnight in Paris on the first to the end of the last. It is
 * cancelled, never deleted.
 */
@Table("member_absence")
public class Absence {

    @Id
    private Long id;

    @Version
    private Integer version;

    private String username;
    private LocalDate firstDay;
    private LocalDate lastDay;
    private String declaredBy;
    private Instant declaredAt;
    private String cancelledBy;
    private Instant cancelledAt;
    private Instant announcedAt;

    private Absence() {}

    /** As it was kept. */
    Absence(
            Long id,
            Integer version,
            String username,
            Period period,
            Signed declared,
            Signed cancelled,
            Instant announcedAt) {
        this.id = id;
        this.version = version;
        this.username = username;
        this.firstDay = period.from();
        this.lastDay = period.until();
        this.declaredBy = declared.by();
        this.declaredAt = declared.at();
        this.cancelledBy = cancelled.by();
        this.cancelledAt = cancelled.at();
        this.announcedAt = announcedAt;
    }

    /** Both null for what was not done. */
    record Signed(String by, Instant at) {}

    static Absence declared(String username, Period period, Actor by, Instant now) {
        var absence = new Absence();
        absence.username = username;
        absence.firstDay = period.from();
        absence.lastDay = period.until();
        absence.declaredBy = by.name();
        absence.declaredAt = now;
        return absence;
    }

    /**
     * Also during it: the member is back earlier.
     *
     * @throws Refusal once it is over
     */
    void cancel(Actor by, Instant now, LocalDate today) {
        if (isCancelled()) {
            throw new ChangedMeanwhile(username);
        }
        if (period().isOverOn(today)) {
            throw Refusal.because("refusal.absence.over");
        }
        cancelledBy = by.name();
        cancelledAt = now;
    }

    /** Whoever stands in was told what waits. */
    void announce(Instant now) {
        announcedAt = now;
    }

    public boolean covers(LocalDate day) {
        return !isCancelled() && period().covers(day);
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    public boolean isAnnounced() {
        return announcedAt != null;
    }

    public Period period() {
        return new Period(firstDay, lastDay);
    }

    /** @throws ChangedMeanwhile if a form was made from another version */
    void ensureUnchangedSince(int seenVersion) {
        if (version != seenVersion) {
            throw new ChangedMeanwhile(username);
        }
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String username() {
        return username;
    }

    public LocalDate from() {
        return firstDay;
    }

    public LocalDate until() {
        return lastDay;
    }

    public String declaredBy() {
        return declaredBy;
    }

    public Instant declaredAt() {
        return declaredAt;
    }

    public String cancelledBy() {
        return cancelledBy;
    }

    public Instant cancelledAt() {
        return cancelledAt;
    }
}
