package fr.crig.avis.worklist;

import fr.crig.avis.request.Circulated;
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

/** The few columns of requests that a list needs, read for a whole page in one statement: a request itself is too much to load. */
@Component
class RequestLines {

    /** For each reason but the first: whoever has more begins with these. */
    static final int MOST = 25;

    private static final List<String> WITH_OTHERS = RequestState.names(RequestState::isWithOthers);

    private static final String COLUMNS =
            ", f.reference, f.title, f.applicant_name, f.receiving_signatory, f.state, f.due from funding_request f where ";
    private static final String FIRST_DUE = " order by f.due nulls last, f.reference limit " + MOST;

    private final JdbcClient jdbc;
    private final Circulated circulated;

    RequestLines(JdbcClient jdbc, Circulated circulated) {
        this.jdbc = jdbc;
        this.circulated = circulated;
    }

    /** Why a page shows a request. */
    enum Reason {
        /** It is what a task or an errand is about. */
        NAMED,
        /** This signatory received it, and others have to act. */
        RECEIVED,
        /** It is in circulation, and this signatory has given its opinion. */
        ANSWERED,
        /** It was due before today. */
        LATE
    }

    /** What is shown for one reason: few, or the first due. Names of values are the same in all conditions. */
    record Share(Reason reason, String condition, Map<String, Object> values) {}

    /** By reference; what is no request is left out. */
    static Share named(Set<String> references) {
        return new Share(Reason.NAMED, "f.reference in (:references)", Map.of("references", references));
    }

    static Share receivedBy(String signatory) {
        return new Share(
                Reason.RECEIVED,
                "f.receiving_signatory = :signatory and f.state in (:withOthers)",
                Map.of("signatory", signatory, "withOthers", WITH_OTHERS));
    }

    /** As arrays, what is open is looked up in an index at once; joined, PostgreSQL would look for each of them in all that there were. */
    static Share answeredBy(String signatory) {
        return new Share(Reason.ANSWERED, """
                f.state = 'CIRCULATING' and f.reference = any(array(
                    select o.reference from opinion o
                     where o.signatory = :signatory and o.reference = any(array(
                           select c.reference from circulation c where c.closed_at is null))))""", Map.of("signatory", signatory));
    }

    static Share late(Set<RequestState> states, Instant start) {
        return new Share(
                Reason.LATE,
                "f.state in (:lateStates) and f.due < :start",
                Map.of(
                        "lateStates", states.stream().map(Enum::name).toList(),
                        "start", start.atOffset(ZoneOffset.UTC)));
    }

    /** In one statement, each the first due first, at most {@value #MOST}; what was named, whole. One more tells who has not answered. */
    ShownRequests read(List<Share> shares) {
        Map<Reason, List<RequestLine>> lines = shares.isEmpty() ? Map.of() : lines(shares);
        Set<RequestLine> all = lines.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        return new ShownRequests(lines, circulated.awaitedOn(RequestLine.circulating(all)));
    }

    private record Shown(Reason reason, RequestLine line) {}

    private Map<Reason, List<RequestLine>> lines(List<Share> shares) {
        String each = shares.stream().map(RequestLines::select).collect(Collectors.joining(" union all "));
        var statement = jdbc.sql("select * from (" + each + ") shown order by reason, due nulls last, reference");
        shares.forEach(share -> statement.params(share.values()));
        return statement
                .query((row, number) -> new Shown(Reason.values()[row.getInt("reason")], read(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Shown::reason, Collectors.mapping(Shown::line, Collectors.toList())));
    }

    private static String select(Share share) {
        String all = "select " + share.reason().ordinal() + " as reason" + COLUMNS + share.condition();
        return share.reason() == Reason.NAMED ? all : "(" + all + FIRST_DUE + ")";
    }

    private static RequestLine read(ResultSet row) throws SQLException {
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
