package fr.crig.avis.circulation;

import fr.crig.avis.committee.OpinionVisibility;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.PageMemory;
import fr.crig.avis.storage.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rounds: many in the same query; one with its circulation, which the same page asks for too. */
@Component
class Rounds {

    private static final String BY_REFERENCE = "round-by-reference";

    private final JdbcClient jdbc;
    private final Circulations circulations;
    private final PageMemory memory;

    Rounds(JdbcClient jdbc, Circulations circulations, PageMemory memory) {
        this.circulations = circulations;
        this.jdbc = jdbc;
        this.memory = memory;
    }

    @ReadOnce(BY_REFERENCE)
    public Optional<Round> find(Reference reference) {
        return circulations.findByReference(reference).map(Round::of);
    }

    void readAhead(Collection<Reference> references) {
        memory.readAhead(BY_REFERENCE, references, this::each, Round::reference);
    }

    private List<Round> each(Collection<Reference> references) {
        return jdbc
                .sql("""
                        select c.reference, c.rule, c.closed_at, a.signatory
                          from circulation c left join circulation_asked a on a.circulation = c.id
                         where c.reference in (:references)""")
                .param("references", references.stream().map(Reference::value).toList())
                .query((row, number) -> new Asked(read(row), row.getString("signatory")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Asked::round, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(one -> one.getKey()
                        .asking(one.getValue().stream()
                                .map(Asked::signatory)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet())))
                .toList();
    }

    /** @param signatory one of those that were asked; null when nobody was */
    private record Asked(Round round, String signatory) {}

    private static Round read(ResultSet row) throws SQLException {
        return new Round(
                Reference.of(row.getString("reference")),
                OpinionVisibility.valueOf(row.getString("rule")),
                row.getObject("closed_at") != null,
                Set.of());
    }
}
