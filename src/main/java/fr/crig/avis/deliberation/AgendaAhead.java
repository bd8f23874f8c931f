package fr.crig.avis.deliberation;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.PageMemory;
import fr.crig.avis.storage.RowDocuments;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.domain.RowDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** What a page asks about a meeting and its agenda: what was deliberated, and who is the secretary of each request, in one query. */
@Component
public class AgendaAhead {

    /** Rows of two kinds, each with the columns of the other left empty. */
    private static final String READ = """
            select d.*, s.id as secretary_id, s.version as secretary_version, s.reference as secretary_reference, s.signatory
              from (values (1), (2)) kind (row_of)
              left join deliberation d
                on kind.row_of = 1 and (d.meeting = :meeting or d.reference in (:others))
              left join item_secretary s on kind.row_of = 2 and s.reference in (:agenda)
             order by d.id""";

    /** For a list that may not be empty. */
    private static final String NOTHING = "";

    private final JdbcClient jdbc;
    private final JdbcConverter converter;
    private final PageMemory memory;

    AgendaAhead(JdbcClient jdbc, JdbcConverter converter, PageMemory memory) {
        this.jdbc = jdbc;
        this.converter = converter;
        this.memory = memory;
    }

    /** @param others requests that the page asks about too, wherever they were deliberated on */
    public void readAhead(long meeting, Collection<Reference> agenda, Collection<Reference> others) {
        Supplier<List<RowDocument>> read = SingletonSupplier.of(() -> read(meeting, agenda, others));
        memory.readAllAhead(
                Deliberations.BY_MEETING,
                List.of(meeting),
                unknown -> deliberations(read.get())
                        .filter(one -> Objects.equals(one.meeting(), meeting))
                        .toList(),
                Deliberation::meeting);
        memory.readAllAhead(
                Deliberations.BY_REFERENCE,
                others,
                unknown -> deliberations(read.get()).toList(),
                Deliberation::reference);
        memory.readAhead(
                Appointments.BY_REFERENCE, agenda, unknown -> appointments(read.get()), Appointment::reference);
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

    private Stream<Deliberation> deliberations(List<RowDocument> rows) {
        return rows.stream().filter(row -> row.get("id") != null).map(row -> converter.read(Deliberation.class, row));
    }

    private List<Appointment> appointments(List<RowDocument> rows) {
        return rows.stream()
                .filter(row -> row.get("secretary_id") != null)
                .map(DeliberatedAhead::secretary)
                .map(row -> converter.read(Appointment.class, row))
                .toList();
    }
}
