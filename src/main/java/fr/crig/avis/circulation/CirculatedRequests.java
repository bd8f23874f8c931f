package fr.crig.avis.circulation;

import fr.crig.avis.request.Circulated;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.ReadOnce;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Answers the requests' questions about their circulation. */
@Component
class CirculatedRequests implements Circulated {

    private final JdbcClient jdbc;
    private final Rounds rounds;

    CirculatedRequests(JdbcClient jdbc, Rounds rounds) {
        this.jdbc = jdbc;
        this.rounds = rounds;
    }

    @Override
    public Set<String> askedOn(Reference reference) {
        return rounds.find(reference).map(Round::asked).orElse(Set.of());
    }

    @Override
    public Map<String, Integer> givenOn(Reference reference) {
        return jdbc
                .sql("""
                        select o.signatory, o.number
                          from opinion o
                          join circulation c on c.reference = o.reference and c.closed_at is null
                         where o.reference = :reference and o.stance <> 'RECUSED'
                           and o.number = (select max(l.number) from opinion l
                                            where l.reference = o.reference and l.signatory = o.signatory)
                         order by o.signatory""")
                .param("reference", reference.value())
                .query((row, number) -> Map.entry(row.getString("signatory"), row.getInt("number")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @ReadOnce("circulation-awaited")
    @Override
    public Map<Reference, Awaited> awaitedOn(Collection<Reference> references) {
        Map<Reference, Awaited> awaited = new HashMap<>();
        if (references.isEmpty()) {
            return awaited;
        }
        jdbc.sql("""
                        select c.reference, a.signatory,
                               case when o.reference is null then 0 else 1 end as answered
                          from circulation_asked a
                          join circulation c on c.id = a.circulation
                          left join (select distinct g.reference, g.signatory from opinion g
                                      where g.reference in (:references)) o
                            on o.reference = c.reference and o.signatory = a.signatory
                         where c.closed_at is null and c.reference in (:references)""")
                .param("references", references.stream().map(Reference::value).toList())
                .query(row -> {
                    awaited.merge(
                            Reference.of(row.getString("reference")),
                            Awaited.of(row.getString("signatory"), row.getInt("answered") == 1),
                            Awaited::with);
                });
        return awaited;
    }
}
