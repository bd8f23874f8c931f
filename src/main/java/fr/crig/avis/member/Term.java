package fr.crig.avis.member;

import fr.crig.avis.shared.Capacity;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Refusal;
import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A term of office: a person represents a signatory, as titulaire or suppléant, from a day to a day, both included. The only
 * truth about anybody's capacity. Nothing of it is rewritten but its end; another quality is another line.
 */
@Table("member_term")
public class Term {

    @Id
    private Long id;

    @Version
    private Integer version;

    private String signatory;
    private String username;
    private String name;
    private String quality;
    private Capacity capacity;
    private LocalDate firstDay;
    private LocalDate lastDay;

    private Term() {}

    /** As it was kept. */
    Term(
            Long id,
            Integer version,
            String signatory,
            String username,
            String name,
            String quality,
            Capacity capacity,
            Period period) {
        this.id = id;
        this.version = version;
        this.signatory = signatory;
        this.username = username;
        this.name = name;
        this.quality = quality;
        this.capacity = capacity;
        this.firstDay = period.from();
        this.lastDay = period.until();
    }

    static Term begin(Mandate mandate) {
        var term = new Term();
        term.signatory = mandate.signatory();
        term.username = mandate.username();
        term.name = mandate.name();
        term.quality = mandate.quality();
        term.capacity = mandate.capacity();
        term.firstDay = mandate.period().from();
        term.lastDay = mandate.period().until();
        return term;
    }

    /**
     * It only becomes shorter: what follows it may already be settled.
     *
     * @throws Refusal if it would end before its first day, or later than planned
     */
    void end(LocalDate day) {
        if (day.isBefore(firstDay)) {
            throw Refusal.of("until", "refusal.member.endBeforeStart");
        }
        if (lastDay != null && day.isAfter(lastDay)) {
            throw Refusal.of("until", "refusal.member.alreadyEnding");
        }
        lastDay = day;
    }

    /**
     * Ends the day before, and goes on with other words.
     *
     * @throws Refusal if these would not begin within it
     */
    Term continuedWith(String newName, String newQuality, LocalDate from) {
        if (!from.isAfter(firstDay) || !covers(from)) {
            throw Refusal.of("from", "refusal.member.correctionOutside");
        }
        Period rest = new Period(from, lastDay);
        lastDay = from.minusDays(1);
        return begin(new Mandate(signatory, username, newName, newQuality, capacity, rest));
    }

    /** @throws ChangedMeanwhile if a form was made from another version */
    void ensureUnchangedSince(int seenVersion) {
        if (version != seenVersion) {
            throw new ChangedMeanwhile(username);
        }
    }

    public boolean covers(LocalDate day) {
        return period().covers(day);
    }

    public Period period() {
        return new Period(firstDay, lastDay);
    }

    public Long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String signatory() {
        return signatory;
    }

    public String username() {
        return username;
    }

    /** As printed in minutes. */
    public String name() {
        return name;
    }

    /** The function, for example "cheffe du service numérique"; null if nobody gave it. */
    public String quality() {
        return quality;
    }

    public Capacity capacity() {
        return capacity;
    }

    public LocalDate from() {
        return firstDay;
    }

    /** Null as long as no end is known. */
    public LocalDate until() {
        return lastDay;
    }
}
