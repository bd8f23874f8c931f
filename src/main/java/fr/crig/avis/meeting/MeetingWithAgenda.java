package fr.crig.avis.meeting;

import fr.crig.avis.storage.RowDocuments;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.relational.domain.RowDocument;
import org.springframework.data.util.TypeInformation;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.stereotype.Component;

/**
 * Makes a meeting of one row for each item of its agenda; what the mapping does by itself takes one more query, on each page and in
 * each act of a meeting.
 */
@Component("meetingWithAgenda")
class MeetingWithAgenda implements ResultSetExtractor<Meeting> {

    private final JdbcConverter converter;

    MeetingWithAgenda(JdbcConverter converter) {
        this.converter = converter;
    }

    /** Null if there is none. */
    @Override
    public Meeting extractData(ResultSet rows) throws SQLException {
        List<RowDocument> all = RowDocuments.all(rows);
        if (all.isEmpty()) {
            return null;
        }
        return converter
                .read(Meeting.class, RowDocuments.joined(all, "items", "code"))
                .followedBy(second(all.get(0)));
    }

    private SecondMeeting second(RowDocument row) {
        return row.get("followed_by") == null
                ? null
                : new SecondMeeting((Long) row.get("followed_by"), (Instant)
                        converter.readValue(row.get("followed_at"), TypeInformation.of(Instant.class)));
    }
}
