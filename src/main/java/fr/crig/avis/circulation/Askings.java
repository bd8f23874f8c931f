package fr.crig.avis.circulation;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.PageMemory;
import fr.crig.avis.storage.ReadOnce;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads who was asked, on one request or on many in the same query. */
@Component
class Askings {

    private static final String BY_REFERENCE = "asking-by-reference";

    private final JdbcClient jdbc;
    private final PageMemory memory;

    Askings(JdbcClient jdbc, PageMemory memory) {
        this.jdbc = jdbc;
        this.memory = memory;
    }

    /** A signatory asked on a request. */
    record Asking(Reference reference, String signatory) {}

    @ReadOnce(BY_REFERENCE)
    public List<Asking> on(Reference reference) {
        return onEach(List.of(reference));
    }

    void readAhead(Collection<Reference> references) {
        memory.readAllAhead(BY_REFERENCE, references, this::onEach, Asking::reference);
    }

    private List<Asking> onEach(Collection<Reference> references) {
        return jdbc.sql("""
                        select c.reference, a.signatory
                          from circulation_asked a join circulation c on c.id = a.circulation
                         where c.reference in (:references)""")
                .param("references", references.stream().map(Reference::value).toList())
                .query((row, number) ->
                        new Asking(Reference.of(row.getString("reference")), row.getString("signatory")))
                .list();
    }
}
