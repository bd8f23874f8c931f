package fr.crig.avis.request;

import fr.crig.avis.shared.Reference;
import java.util.Collection;
import java.util.Map;
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

    /** Of those that circulate, in one query. */
    public Map<Reference, Integer> circulating(Collection<Reference> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql("""
                        select reference, revision from funding_request
                         where reference in (:references) and state = 'CIRCULATING'""")
                .param("references", references.stream().map(Reference::value).toList())
                .query((row, number) -> Map.entry(Reference.of(row.getString("reference")), row.getInt("revision")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
