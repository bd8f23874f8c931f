package fr.crig.avis.upkeep;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One table, row by row, from one database to the other; then read again where it arrived. */
final class TableCopy {

    /** Files are kept in chunks: neither side holds more than so many rows at a time. */
    private static final int AT_ONCE = 100;

    private final String table;
    private final List<String> columns = new ArrayList<>();
    private final List<ColumnKind> kinds = new ArrayList<>();

    TableCopy(String table, Connection target) throws SQLException {
        this.table = table;
        try (Statement statement = target.createStatement();
                ResultSet none = statement.executeQuery("select * from " + table + " where 1 = 0")) {
            ResultSetMetaData described = none.getMetaData();
            for (int column = 1; column <= described.getColumnCount(); column++) {
                columns.add(described.getColumnName(column));
                kinds.add(ColumnKind.of(described, column));
            }
        }
    }

    String table() {
        return table;
    }

    /** @return what was there, as it was given to the target */
    RowSum copy(Connection source, Connection target) throws SQLException {
        RowSum sum = new RowSum();
        try (PreparedStatement insertion = target.prepareStatement(insert())) {
            eachRow(source, values -> {
                sum.add(written(values));
                for (int index = 0; index < values.size(); index++) {
                    insertion.setObject(index + 1, kinds.get(index).given(values.get(index)));
                }
                insertion.addBatch();
                if (sum.rows() % AT_ONCE == 0) {
                    insertion.executeBatch();
                }
            });
            insertion.executeBatch();
        }
        return sum;
    }

    RowSum sum(Connection database) throws SQLException {
        RowSum sum = new RowSum();
        eachRow(database, values -> sum.add(written(values)));
        return sum;
    }

    private void eachRow(Connection database, RowAct act) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.setFetchSize(AT_ONCE);
            try (ResultSet row = statement.executeQuery("select " + String.join(", ", columns) + " from " + table)) {
                while (row.next()) {
                    act.on(values(row));
                }
            }
        }
    }

    private List<Object> values(ResultSet row) throws SQLException {
        List<Object> values = new ArrayList<>();
        for (int index = 0; index < kinds.size(); index++) {
            values.add(kinds.get(index).read(row, index + 1));
        }
        return values;
    }

    private List<String> written(List<Object> values) {
        List<String> written = new ArrayList<>();
        for (int index = 0; index < kinds.size(); index++) {
            written.add(kinds.get(index).written(values.get(index)));
        }
        return written;
    }

    private String insert() {
        String places = Stream.generate(() -> "?").limit(columns.size()).collect(Collectors.joining(", "));
        return "insert into " + table + " (" + String.join(", ", columns) + ") values (" + places + ")";
    }

    private interface RowAct {
        void on(List<Object> values) throws SQLException;
    }
}
