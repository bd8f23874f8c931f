package fr.crig.avis.circulation;

import fr.crig.avis.committee.OpinionVisibility;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.PageMemory;
import fr.crig.avis.storage.ReadOnce;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads rounds, one or many in the same query. */
@Component
class Rounds {

    private static final String BY_REFERENCE = "round-by-reference";

    private final JdbcClient jdbc;
    private final PageMemory memory;

    Rounds(JdbcClient jdbc, PageMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    @ReadOnce(BY_REFERENCE)
    public Optional<Round> find(Reference reference) {
        return each(List.of(reference)).stream().findFirst();
    }

    void readAhead(Collection<Reference> references) {
        memory.readAhead(BY_REFERENCE, references, this::each, Round::reference);
    }

    private List<Round> each(Collection<Reference> references) {
        return jdbc.sql("select reference, rule, closed_at from circulation where reference in (:references)")
                .param("references", references.stream().map(Reference::value).toList())
                .query((row, number) -> new Round(
                        Reference.of(row.getString("reference")),
                        OpinionVisibility.valueOf(row.getString("rule")),
                        row.getObject("closed_at") != null))
                .list();
    }
}
