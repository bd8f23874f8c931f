package fr.crig.avis.deliberation;

import java.util.List;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.domain.RowDocument;
import org.springframework.stereotype.Component;

/** Deliberations and secretaries that were read in one query. */
@Component
class DeliberatedRows {

    /** Of deliberations {@code d} and secretaries {@code s}. */
    static final String COLUMNS =
            "d.*, s.id as secretary_id, s.version as secretary_version, s.reference as secretary_reference, s.signatory";

    private final JdbcConverter converter;

    DeliberatedRows(JdbcConverter converter) {
        this.converter = converter;
    }

    List<Deliberation> deliberations(List<RowDocument> rows) {
        return rows.stream()
                .filter(row -> row.get("id") != null)
                .map(row -> converter.read(Deliberation.class, row))
                .toList();
    }

    /** Each as often as there are rows of it. */
    List<Appointment> appointments(List<RowDocument> rows) {
        return rows.stream()
                .filter(row -> row.get("secretary_id") != null)
                .map(DeliberatedRows::secretary)
                .map(row -> converter.read(Appointment.class, row))
                .toList();
    }

    private static RowDocument secretary(RowDocument row) {
        return new RowDocument()
                .append("id", row.get("secretary_id"))
                .append("version", row.get("secretary_version"))
                .append("reference", row.get("secretary_reference"))
                .append("signatory", row.get("signatory"));
    }
}
