package fr.crig.avis.deliberation;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.PageMemory;
import fr.crig.avis.storage.RowDocuments;
import java.util.List;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.domain.RowDocument;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is the secretary of a request, and what was deliberated on it, in one query before the page of its dossier asks for both. */
@Component
class DeliberatedAhead {

    private static final String SECRETARY_AND_DELIBERATIONS = """
            select d.*, s.id as secretary_id, s.version as secretary_version, s.reference as secretary_reference, s.signatory
              from (values (cast(:reference as varchar(20)))) asked (reference)
              left join item_secretary s on s.reference = asked.reference
              left join deliberation d on d.reference = asked.reference
             order by d.id""";

    private final JdbcClient jdbc;
    private final JdbcConverter converter;
    private final PageMemory memory;

    DeliberatedAhead(JdbcClient jdbc, JdbcConverter converter, PageMemory memory) {
        this.jdbc = jdbc;
        this.converter = converter;
        this.memory = memory;
    }

    /** Nothing where the secretary is known: whoever lists many has read them ahead. */
    void readAhead(Reference reference) {
        memory.readAhead(
                Appointments.BY_REFERENCE, List.of(reference), unknown -> read(reference), Appointment::reference);
    }

    private List<Appointment> read(Reference reference) {
        List<RowDocument> rows = rows(reference);
        memory.readAllAhead(
                Deliberations.BY_REFERENCE,
                List.of(reference),
                unknown -> deliberations(rows),
                Deliberation::reference);
        return appointments(rows);
    }

    private List<RowDocument> rows(Reference reference) {
        return jdbc.sql(SECRETARY_AND_DELIBERATIONS)
                .param("reference", reference.value())
                .query(RowDocuments::all);
    }

    private List<Deliberation> deliberations(List<RowDocument> rows) {
        return rows.stream()
                .filter(row -> row.get("id") != null)
                .map(row -> converter.read(Deliberation.class, row))
                .toList();
    }

    private List<Appointment> appointments(List<RowDocument> rows) {
        return rows.stream()
                .filter(row -> row.get("secretary_id") != null)
                .limit(1)
                .map(DeliberatedAhead::secretary)
                .map(row -> converter.read(Appointment.class, row))
                .toList();
    }

    static RowDocument secretary(RowDocument row) {
        return new RowDocument()
                .append("id", row.get("secretary_id"))
                .append("version", row.get("secretary_version"))
                .append("reference", row.get("secretary_reference"))
                .append("signatory", row.get("signatory"));
    }
}
