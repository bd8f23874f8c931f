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

    /**
     * One aggregate of its rows.
     *
     * @param children the property that holds them
     * @param key a column of theirs that is never empty: a row without it has none
     */
    public static RowDocument joined(List<RowDocument> rows, String children, String key) {
        List<RowDocument> present =
                rows.stream().filter(row -> row.get(key) != null).toList();
        return new RowDocument(rows.get(0)).append(children, present);
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
