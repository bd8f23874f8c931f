package fr.crig.avis.consultation;

import fr.crig.avis.storage.PageMemory;
import fr.crig.avis.storage.RowDocuments;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.domain.RowDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What was voted and what was said, in one query before a page asks for the one and for the other. */
@Component
class SaidAhead {

    /** Votes by signatory and number, contributions as they came. */
    private static final String SAID = """
            select * from (
                select v.id, v.consultation, v.signatory, v.substitute, v.on_behalf_of, v.number, v.stance, v.reserves,
                       v.dissent, v.given_by, v.given_name, v.given_at,
                       null as words, null as author, null as author_name, null as posted_at
                  from vote v where v.consultation in (:consultations)
                union all
                select c.id, c.consultation, c.signatory, c.substitute, c.on_behalf_of, null, null, null,
                       null, null, null, null,
                       c.words, c.author, c.author_name, c.posted_at
                  from contribution c where c.consultation in (:consultations)) said
             order by case when number is null then '' else signatory end, number, id""";

    private final JdbcClient jdbc;
    private final JdbcConverter converter;
    private final PageMemory memory;

    SaidAhead(JdbcClient jdbc, JdbcConverter converter, PageMemory memory) {
        this.jdbc = jdbc;
        this.converter = converter;
        this.memory = memory;
    }

    void readAhead(Collection<Long> consultations) {
        Supplier<List<RowDocument>> said = SingletonSupplier.of(() -> said(consultations));
        memory.readAllAhead(Votes.BY_CONSULTATION, consultations, unknown -> votes(said.get()), Vote::consultation);
        memory.readAllAhead(
                Contributions.BY_CONSULTATION,
                consultations,
                unknown -> contributions(said.get()),
                Contribution::consultation);
    }

    private List<RowDocument> said(Collection<Long> consultations) {
        return jdbc.sql(SAID).param("consultations", consultations).query(RowDocuments::all);
    }

    private List<Vote> votes(List<RowDocument> said) {
        return said.stream()
                .filter(SaidAhead::isVote)
                .map(row -> converter.read(Vote.class, row))
                .toList();
    }

    private List<Contribution> contributions(List<RowDocument> said) {
        return said.stream()
                .filter(row -> !isVote(row))
                .map(row -> converter.read(Contribution.class, row))
                .toList();
    }

    private static boolean isVote(RowDocument row) {
        return row.get("number") != null;
    }
}
