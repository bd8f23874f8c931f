package fr.crig.avis.circulation;

import fr.crig.avis.committee.OpinionVisibility;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/** The round in which the signatories are asked for their opinion on a request. */
@Table("circulation")
public class Circulation {

    @Id
    private Long id;

    @Version
    private Integer version;

    private Reference reference;
    private Instant openedAt;
    private Instant due;
    private Instant term;
    private OpinionVisibility rule;
    private Instant closedAt;

    @MappedCollection(idColumn = "circulation")
    private Set<Asked> asked = new LinkedHashSet<>();

    static Circulation open(
            Reference reference,
            Instant now,
            CirculationDates dates,
            Collection<String> signatories,
            OpinionVisibility rule) {
        var circulation = new Circulation();
        circulation.reference = reference;
        circulation.openedAt = now;
        circulation.due = dates.due();
        circulation.term = dates.term();
        circulation.rule = rule;
        signatories.forEach(signatory -> circulation.asked.add(new Asked(signatory)));
        return circulation;
    }

    /** From the row where these stand. */
    static Circulation read(ResultSet row) throws SQLException {
        var circulation = new Circulation();
        circulation.id = row.getLong("id");
        circulation.version = row.getInt("version");
        circulation.reference = Reference.of(row.getString("reference"));
        circulation.openedAt = instant(row, "opened_at");
        circulation.due = instant(row, "due");
        circulation.term = instant(row, "term");
        circulation.rule = OpinionVisibility.valueOf(row.getString("rule"));
        circulation.closedAt = instant(row, "closed_at");
        return circulation;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    void readAsked(String signatory) {
        if (signatory != null) {
            asked.add(new Asked(signatory));
        }
    }

    boolean isNew() {
        return id == null;
    }

    /** The domain's clock decides, even if the engine's timer is a moment late. */
    void ensureOpen(Instant now) {
        if (!isOpen(now)) {
            throw Refusal.because("refusal.opinion.termOver");
        }
    }

    boolean isOpen(Instant now) {
        return !isClosed() && !now.isAfter(term);
    }

    /** Whether this actor is a member of a signatory that was asked. */
    boolean asks(Actor actor) {
        return actor.isMemberOf(actor.signatory()) && asked().contains(actor.signatory());
    }

    void close(Instant now) {
        if (closedAt == null) {
            closedAt = now;
        }
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public Set<String> asked() {
        return asked.stream().map(Asked::signatory).collect(Collectors.toUnmodifiableSet());
    }

    public Reference reference() {
        return reference;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** When opinions are expected. */
    public Instant due() {
        return due;
    }

    /** When silence is recorded. */
    public Instant term() {
        return term;
    }

    public OpinionVisibility rule() {
        return rule;
    }

    public Instant closedAt() {
        return closedAt;
    }
}
