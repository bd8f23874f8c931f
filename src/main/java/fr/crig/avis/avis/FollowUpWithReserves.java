package fr.crig.avis.avis;

import fr.crig.avis.storage.RowDocuments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.domain.RowDocument;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;

/** Makes a follow-up of one row for each reserve that it lifted. */
@Component("followUpWithReserves")
class FollowUpWithReserves implements ResultSetExtractor<FollowUp> {

    private final JdbcConverter converter;

    FollowUpWithReserves(JdbcConverter converter) {
        this.converter = converter;
    }

    /** Null if there is none. */
    @Override
    public FollowUp extractData(ResultSet rows) throws SQLException {
        List<RowDocument> all = RowDocuments.all(rows);
        return all.isEmpty()
                ? null
                : converter.read(FollowUp.class, RowDocuments.joined(all, "lifted", "reserve_rank"));
    }
}
