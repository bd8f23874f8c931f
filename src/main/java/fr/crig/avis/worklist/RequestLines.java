package fr.crig.avis.worklist;

import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The few columns of requests that a list needs, read for a whole page at once: a request itself is too much to load. */
@Component
class RequestLines {

    private static final List<String> WITH_OTHERS = RequestState.names(RequestState::isWithOthers);

    private static final String COLUMNS =
            "select f.reference, f.title, f.applicant_name, f.receiving_signatory, f.state, f.due from funding_request f where ";
    private static final String FIRST_DUE = " order by f.due nulls last, f.reference limit :most";

    private final JdbcClient jdbc;

    RequestLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By subject; what is no request is left out. */
    Map<String, RequestLine> of(Set<String> subjects) {
        if (subjects.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(COLUMNS + "f.reference in (:references)")
                .param("references", subjects)
                .query(RequestLines::read)
                .stream()
                .collect(Collectors.toMap(line -> line.reference().value(), line -> line));
    }

    /** Requests that this signatory received, while others have to act. */
    List<RequestLine> receivedBy(String signatory, int most) {
        return jdbc.sql(COLUMNS + "f.receiving_signatory = :signatory and f.state in (:states)" + FIRST_DUE)
                .param("signatory", signatory)
                .param("states", WITH_OTHERS)
                .param("most", most)
                .query(RequestLines::read)
                .list();
    }

    /**
     * Requests in circulation on which this signatory has given its opinion. As arrays, what is open is looked up in an index at once;
     * joined, PostgreSQL would look for each of them in all that there were.
     */
    List<RequestLine> answeredBy(String signatory, int most) {
        return jdbc.sql(COLUMNS + """
                        f.state = 'CIRCULATING' and f.reference = any(array(
                            select o.reference from opinion o
                             where o.signatory = :signatory and o.reference = any(array(
                                   select c.reference from circulation c where c.closed_at is null))))""" + FIRST_DUE)
                .param("signatory", signatory)
                .param("most", most)
                .query(RequestLines::read)
                .list();
    }

    /** Requests in one of these states that were due before this instant. */
    List<RequestLine> late(Set<RequestState> states, Instant start, int most) {
        return jdbc.sql(COLUMNS + "f.state in (:states) and f.due < :start" + FIRST_DUE)
                .param("states", states.stream().map(Enum::name).toList())
                .param("start", start.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query(RequestLines::read)
                .list();
    }

    private static RequestLine read(ResultSet row, int number) throws SQLException {
        OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
        Instant at = due == null ? null : due.toInstant();
        return new RequestLine(
                Reference.of(row.getString("reference")),
                row.getString("title"),
                row.getString("applicant_name"),
                row.getString("receiving_signatory"),
                RequestState.valueOf(row.getString("state")),
                at);
    }
}
