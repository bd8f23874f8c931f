package fr.crig.avis.circulation;

import fr.crig.avis.committee.OpinionVisibility;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.PageMemory;
import fr.crig.avis.storage.RowDocuments;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.domain.RowDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The rounds of many requests and the opinions given in them, in one query before a page asks for the ones and for the others. */
@Component
class OpinionsAhead {

    /** A round as often as there are opinions, and once if there is none. */
    private static final String GIVEN = """
            select c.reference as circulated, c.rule, c.closed_at as round_closed_at,
                   array(select a.signatory from circulation_asked a where a.circulation = c.id) as asked, o.*
              from circulation c
              left join opinion o on o.reference = c.reference and o.reference in (:references)
             where c.reference in (:references)
             order by o.signatory, o.number""";

    private final JdbcClient jdbc;
    private final JdbcConverter converter;
    private final PageMemory memory;

    OpinionsAhead(JdbcClient jdbc, JdbcConverter converter, PageMemory memory) {
        this.jdbc = jdbc;
        this.converter = converter;
        this.memory = memory;
    }

    void readAhead(Collection<Reference> references) {
        Supplier<Given> given = SingletonSupplier.of(() -> given(references));
        memory.readAhead(Rounds.BY_REFERENCE, references, unknown -> given.get().rounds(), Round::reference);
        memory.readAllAhead(
                Opinions.BY_REFERENCE, references, unknown -> given.get().opinions(), Opinion::reference);
    }

    private record Given(List<Round> rounds, List<Opinion> opinions) {}

    private Given given(Collection<Reference> references) {
        return jdbc.sql(GIVEN)
                .param("references", references.stream().map(Reference::value).toList())
                .query(this::read);
    }

    private Given read(ResultSet rows) throws SQLException {
        List<RowDocument> all = RowDocuments.all(rows);
        Set<Round> rounds = new LinkedHashSet<>();
        for (RowDocument row : all) {
            rounds.add(round(row));
        }
        return new Given(
                List.copyOf(rounds),
                all.stream()
                        .filter(row -> row.get("id") != null)
                        .map(row -> converter.read(Opinion.class, row))
                        .toList());
    }

    private static Round round(RowDocument row) throws SQLException {
        return new Round(
                Reference.of((String) row.get("circulated")),
                OpinionVisibility.valueOf((String) row.get("rule")),
                row.get("round_closed_at") != null,
                Arrays.stream((Object[]) ((Array) row.get("asked")).getArray())
                        .map(String.class::cast)
                        .collect(Collectors.toSet()));
    }
}
