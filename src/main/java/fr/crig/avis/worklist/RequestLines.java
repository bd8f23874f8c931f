package fr.crig.avis.worklist;

import fr.crig.avis.request.Circulated.Awaited;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
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

    /** Each as often as there are signatories that were asked; once when it does not circulate. */
    private static final String SHOWN = """
            select shown.*, a.signatory as asked,
                   (select count(*) from opinion o
                     where o.reference = shown.reference and o.signatory = a.signatory) as answers
              from (%s) shown
              left join circulation c
                on c.reference = shown.reference and c.closed_at is null and shown.state = 'CIRCULATING'
              left join circulation_asked a on a.circulation = c.id
             order by shown.reason, shown.due nulls last, shown.reference""";

    private final JdbcClient jdbc;

    RequestLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
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

    /** In one statement, with who has not answered; each the first due first, at most {@value #MOST}; what was named, whole. */
    ShownRequests read(List<Share> shares) {
        List<Shown> rows = shares.isEmpty() ? List.of() : rows(shares);
        return new ShownRequests(lines(rows), awaited(rows));
    }

    /** @param asked one of the signatories that were asked; null when it does not circulate */
    private record Shown(Reason reason, RequestLine line, String asked, boolean answered) {}

    private List<Shown> rows(List<Share> shares) {
        String each = shares.stream().map(RequestLines::select).collect(Collectors.joining(" union all "));
        var statement = jdbc.sql(SHOWN.formatted(each));
        shares.forEach(share -> statement.params(share.values()));
        return statement
                .query((row, number) -> new Shown(
                        Reason.values()[row.getInt("reason")],
                        read(row),
                        row.getString("asked"),
                        row.getInt("answers") > 0))
                .list();
    }

    private static Map<Reason, List<RequestLine>> lines(List<Shown> rows) {
        Map<Reason, Set<RequestLine>> lines = new EnumMap<>(Reason.class);
        rows.forEach(row -> lines.computeIfAbsent(row.reason(), none -> new LinkedHashSet<>())
                .add(row.line()));
        Map<Reason, List<RequestLine>> each = new EnumMap<>(Reason.class);
        lines.forEach((reason, all) -> each.put(reason, List.copyOf(all)));
        return each;
    }

    /** One that is shown for two reasons is asked about once. */
    private static Map<Reference, Awaited> awaited(List<Shown> rows) {
        Map<Reference, Map<String, Awaited>> each = new HashMap<>();
        rows.stream()
                .filter(row -> row.asked() != null)
                .forEach(row -> each.computeIfAbsent(row.line().reference(), none -> new HashMap<>())
                        .put(row.asked(), Awaited.of(row.asked(), row.answered())));
        Map<Reference, Awaited> awaited = new HashMap<>();
        each.forEach((reference, signatories) ->
                signatories.values().stream().reduce(Awaited::with).ifPresent(all -> awaited.put(reference, all)));
        return awaited;
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
