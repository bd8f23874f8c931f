package fr.crig.avis.request;

import fr.crig.avis.shared.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** On which version of a dossier one would give an opinion now. */
@Component
public class RevisionLookup {

    private final JdbcClient jdbc;

    RevisionLookup(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * How new a dossier is.
     *
     * @param lastPieceAt when a piece was joined for the last time; null if none is
     */
    public record Version(int revision, Instant lastPieceAt) {

        /** Whether the text or a piece came after what was seen. */
        public boolean isNewerThan(int seen, Instant seenAt) {
            return seen < revision || lastPieceAt != null && lastPieceAt.isAfter(seenAt);
        }
    }

    /** Of those that circulate, in one query. Which do, is looked at here: asked for, PostgreSQL would begin with all that are in that state. */
    public Map<Reference, Version> circulating(Collection<Reference> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select r.reference, r.revision, r.state,
                               (select max(a.added_at) from attachment a where a.request_id = r.id) as last_piece_at
                          from funding_request r
                         where r.reference in (:references)""")
                .param("references", references.stream().map(Reference::value).toList())
                .query((row, number) -> RequestState.CIRCULATING.name().equals(row.getString("state"))
                        ? Map.entry(Reference.of(row.getString("reference")), version(row))
                        : null)
                .list()
                .stream()
                .filter(Objects::nonNull)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Version version(ResultSet row) throws SQLException {
        OffsetDateTime lastPieceAt = row.getObject("last_piece_at", OffsetDateTime.class);
        return new Version(row.getInt("revision"), lastPieceAt == null ? null : lastPieceAt.toInstant());
    }
}
