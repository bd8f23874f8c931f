package fr.crig.avis.deliberation;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.PageMemory;
import fr.crig.avis.storage.RowDocuments;
import java.util.List;
import org.springframework.data.relational.domain.RowDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is the secretary of a request, and what was deliberated on it, in one query before the page of its dossier asks for both. */
@Component
class DeliberatedAhead {

    private static final String SECRETARY_AND_DELIBERATIONS = """
            select %s
              from (values (cast(:reference as varchar(20)))) asked (reference)
              left join item_secretary s on s.reference = asked.reference
              left join deliberation d on d.reference = asked.reference
             order by d.id""".formatted(DeliberatedRows.COLUMNS);

    private final JdbcClient jdbc;
    private final DeliberatedRows rows;
    private final PageMemory memory;

    DeliberatedAhead(JdbcClient jdbc, DeliberatedRows rows, PageMemory memory) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.memory = memory;
    }

    /** Nothing where the secretary is known: whoever lists many has read them ahead. */
    void readAhead(Reference reference) {
        memory.readAhead(
                Appointments.BY_REFERENCE, List.of(reference), unknown -> read(reference), Appointment::reference);
    }

    private List<Appointment> read(Reference reference) {
        List<RowDocument> read = rows(reference);
        memory.readAllAhead(
                Deliberations.BY_REFERENCE,
                List.of(reference),
                unknown -> rows.deliberations(read),
                Deliberation::reference);
        return rows.appointments(read);
    }

    private List<RowDocument> rows(Reference reference) {
        return jdbc.sql(SECRETARY_AND_DELIBERATIONS)
                .param("reference", reference.value())
                .query(RowDocuments::all);
    }
}
