package fr.crig.avis.storage;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.data.relational.domain.RowDocument;
import org.springframework.jdbc.support.JdbcUtils;

/** Rows of an aggregate joined with its children, for a converter to read; what the mapping does by itself takes one more query a child. */
public final class RowDocuments {

    private RowDocuments() {}

    /** Of tables of which none has a column that is named as one of another. */
    public static List<RowDocument> all(ResultSet rows) throws SQLException {
        List<RowDocument> all = new ArrayList<>();
        while (rows.next()) {
            all.add(document(rows));
        }
        return all;
    }

    private static RowDocument document(ResultSet row) throws SQLException {
        var document = new RowDocument();
        for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
            document.put(
                    JdbcUtils.lookupColumnName(row.getMetaData(), column), JdbcUtils.getResultSetValue(row, column));
        }
        return document;
    }
}
