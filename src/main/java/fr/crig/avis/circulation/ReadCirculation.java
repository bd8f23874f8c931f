package fr.crig.avis.circulation;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.springframework.jdbc.core.ResultSetExtractor;

/** A circulation with those it asks, in one query in the place of two. */
class ReadCirculation implements ResultSetExtractor<Circulation> {

    @Override
    public Circulation extractData(ResultSet rows) throws SQLException {
        Circulation circulation = null;
        while (rows.next()) {
            if (circulation == null) {
                circulation = Circulation.read(rows);
            }
            circulation.readAsked(rows.getString("signatory"));
        }
        return circulation;
    }
}
