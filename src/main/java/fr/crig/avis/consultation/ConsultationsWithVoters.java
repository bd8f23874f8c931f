package fr.crig.avis.consultation;

import fr.crig.avis.storage.RowDocuments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;

/** Makes each consultation of one row for each signatory that may vote on it. */
@Component("consultationsWithVoters")
class ConsultationsWithVoters implements ResultSetExtractor<List<Consultation>> {

    private final JdbcConverter converter;

    ConsultationsWithVoters(JdbcConverter converter) {
        this.converter = converter;
    }

    @Override
    public List<Consultation> extractData(ResultSet rows) throws SQLException {
        return RowDocuments.all(rows).stream()
                .collect(Collectors.groupingBy(row -> row.get("id"), LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .map(one -> converter.read(Consultation.class, RowDocuments.joined(one, "voters", "signatory")))
                .toList();
    }
}
