package fr.crig.avis.deliberation;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.PageMemory;
import fr.crig.avis.storage.RowDocuments;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.data.relational.domain.RowDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What a page asks about a meeting and its agenda: what was deliberated, and who is the secretary of each request, in one query. */
@Component
public class AgendaAhead {

    /** Rows of two kinds, each with the columns of the other left empty. */
    private static final String READ = """
            select %s
              from (values (1), (2)) kind (row_of)
              left join deliberation d
                on kind.row_of = 1 and (d.meeting = :meeting or d.reference in (:others))
              left join item_secretary s on kind.row_of = 2 and s.reference in (:agenda)
             order by d.id""".formatted(DeliberatedRows.COLUMNS);

    /** For a list that may not be empty. */
    private static final String NOTHING = "";

    private final JdbcClient jdbc;
    private final DeliberatedRows rows;
    private final PageMemory memory;

    AgendaAhead(JdbcClient jdbc, DeliberatedRows rows, PageMemory memory) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.memory = memory;
    }

    /** @param others requests that the page asks about too, wherever they were deliberated on */
    public void readAhead(long meeting, Collection<Reference> agenda, Collection<Reference> others) {
        Supplier<List<RowDocument>> read = SingletonSupplier.of(() -> read(meeting, agenda, others));
        memory.readAllAhead(
                Deliberations.BY_MEETING,
                List.of(meeting),
                unknown -> rows.deliberations(read.get()).stream()
                        .filter(one -> Objects.equals(one.meeting(), meeting))
                        .toList(),
                Deliberation::meeting);
        memory.readAllAhead(
                Deliberations.BY_REFERENCE, others, unknown -> rows.deliberations(read.get()), Deliberation::reference);
        memory.readAhead(
                Appointments.BY_REFERENCE, agenda, unknown -> rows.appointments(read.get()), Appointment::reference);
    }

    private List<RowDocument> read(long meeting, Collection<Reference> agenda, Collection<Reference> others) {
        return jdbc.sql(READ)
                .param("meeting", meeting)
                .param("agenda", values(agenda))
                .param("others", values(others))
                .query(RowDocuments::all);
    }

    private static List<String> values(Collection<Reference> references) {
        return references.isEmpty()
                ? List.of(NOTHING)
                : references.stream().map(Reference::value).toList();
    }
}
