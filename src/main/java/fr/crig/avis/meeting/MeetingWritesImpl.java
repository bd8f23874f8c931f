package fr.crig.avis.meeting;

import fr.crig.avis.storage.AggregateRoots;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.data.jdbc.core.convert.DataAccessStrategy;
import org.springframework.data.jdbc.core.convert.Identifier;
import org.springframework.data.jdbc.core.convert.InsertSubject;
import org.springframework.data.relational.core.conversion.IdValueSource;
import org.springframework.data.relational.core.sql.SqlIdentifier;
import org.springframework.stereotype.Component;

/** Most acts leave the agenda as it is, or put one item behind it; an agenda of ten items is then not written ten times over. */
@Component
class MeetingWritesImpl implements MeetingWrites {

    private static final SqlIdentifier MEETING = SqlIdentifier.unquoted("meeting");
    private static final SqlIdentifier RANK = SqlIdentifier.unquoted("rank_in_meeting");

    private final JdbcAggregateOperations aggregates;
    private final AggregateRoots roots;
    private final DataAccessStrategy rows;

    MeetingWritesImpl(JdbcAggregateOperations aggregates, AggregateRoots roots, DataAccessStrategy rows) {
        this.aggregates = aggregates;
        this.roots = roots;
        this.rows = rows;
    }

    @Override
    public Meeting save(Meeting meeting) {
        List<AgendaItem> written = meeting.writtenAgenda();
        if (meeting.isNew() || !startsWith(written, meeting.items())) {
            aggregates.save(meeting);
        } else {
            roots.update(meeting, Meeting.class);
            append(meeting, written.size());
        }
        meeting.agendaWritten();
        return meeting;
    }

    private static boolean startsWith(List<AgendaItem> written, List<AgendaItem> items) {
        return written.size() <= items.size() && written.equals(items.subList(0, written.size()));
    }

    private void append(Meeting meeting, int from) {
        List<InsertSubject<AgendaItem>> behind = IntStream.range(
                        from, meeting.items().size())
                .mapToObj(rank -> InsertSubject.describedBy(
                        meeting.items().get(rank),
                        Identifier.of(MEETING, meeting.id(), Long.class).withPart(RANK, rank, Integer.class)))
                .toList();
        if (!behind.isEmpty()) {
            rows.insert(behind, AgendaItem.class, IdValueSource.NONE);
        }
    }
}
