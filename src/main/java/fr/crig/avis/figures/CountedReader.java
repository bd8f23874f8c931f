package fr.crig.avis.figures;

import fr.crig.avis.account.Readerships;
import fr.crig.avis.page.FirstFound;
import fr.crig.avis.page.ListPage;
import fr.crig.avis.request.Theme;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.storage.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists for somebody what a figure counts for the same reader, the newest first: one by one what the others sum up. */
@Component
@Reading
class CountedReader {

    private static final String DEPOSITED =
            " r.deposit_year between :first and :last and r.readership in (:readerships)";

    private static final String REQUESTS =
            "select r.id, r.reference, r.title, cast(null as date) as held, cast(null as timestamp with time zone) as due from funding_request r where"
                    + DEPOSITED;

    private static final String DECIDED = """
            select r.id, r.reference, r.title, cast(null as date) as held, cast(null as timestamp with time zone) as due
              from funding_request r join follow_up f on f.reference = r.reference and f.reference between :fromReference and :toReference where""" + DEPOSITED;

    private static final String AVIS = """
            select a.id, r.reference, r.title, a.deliberated_on as held, cast(null as timestamp with time zone) as due
              from avis a join funding_request r on r.reference = a.reference
             where a.deliberated_on >= :firstDay and a.deliberated_on < :dayAfter and a.rank_in_request = 1
               and r.readership in (:readerships)""";

    private static final String ASKED = """
            select c.id, r.reference, r.title, cast(null as date) as held, cast(null as timestamp with time zone) as due
              from funding_request r join circulation c on c.reference = r.reference and c.reference between :fromReference and :toReference
              join circulation_asked s on s.circulation = c.id and s.signatory = :of where""" + DEPOSITED;

    private static final String GIVEN = """
            select o.id, r.reference, r.title, cast(null as date) as held, cast(null as timestamp with time zone) as due
              from funding_request r join circulation c on c.reference = r.reference and c.reference between :fromReference and :toReference
              join opinion o on o.reference = c.reference and o.reference between :fromReference and :toReference and o.number = 1 and o.signatory = :of where""" + DEPOSITED;

    private static final String NOT_GIVEN =
            " and not exists (select 1 from opinion o where o.reference = c.reference and o.number = 1 and o.signatory = :of)";

    private static final String DELIBERATED =
            " d.due >= :from and d.due < :to and r.readership in (:readerships) and d.mode = '%s' and d.state in (%s)";

    private static final String ITEMS = """
            select d.id, r.reference, r.title, cast(null as date) as held, d.due
              from deliberation d join funding_request r on r.reference = d.reference where""" + DELIBERATED;

    private static final String MEETINGS = """
            select d.meeting as id, cast(null as varchar(20)) as reference, cast(null as varchar(20)) as title,
                   cast(null as date) as held, min(d.due) as due
              from deliberation d join funding_request r on r.reference = d.reference where""" + DELIBERATED + " group by d.meeting";

    private static final String FIRST =
            "select l.id, l.reference, l.title, l.held, l.due from (%s) l order by l.id desc limit :most";

    private final JdbcClient jdbc;
    private final Readerships readerships;

    CountedReader(JdbcClient jdbc, Readerships readerships) {
        this.jdbc = jdbc;
        this.readerships = readerships;
    }

    /** @param of a signatory, a theme or a département, as far as it is counted by one; else nothing */
    ListPage<CountedLine> page(Actor reader, Counted counted, Period period, String of, Pageable page) {
        List<Long> readable = readerships.depositedReadableBy(reader);
        List<CountedLine> found = readable.isEmpty() ? List.of() : found(counted, period, of, readable);
        var first = new FirstFound(found.stream().map(CountedLine::id).toList(), false);
        List<Long> on = first.on(page);
        return first.page(found.stream().filter(line -> on.contains(line.id())).toList(), CountedLine::id, page);
    }

    private List<CountedLine> found(Counted counted, Period period, String of, List<Long> readable) {
        Map<String, Object> values = new HashMap<>(Map.of("readerships", readable, "most", FirstFound.LIMIT));
        if (counted.isOfSignatory() || !of.isEmpty()) {
            values.put("of", of);
        }
        values.put("fromReference", period.beforeReferences());
        values.put("toReference", period.afterReferences());
        values.put("first", period.first());
        values.put("last", period.last());
        values.put("firstDay", period.firstDay());
        values.put("dayAfter", period.dayAfter());
        values.put("from", start(period.firstDay()));
        values.put("to", start(period.dayAfter()));
        return jdbc.sql(FIRST.formatted(sql(counted, of)))
                .params(values)
                .query(CountedReader::read)
                .list();
    }

    private static String sql(Counted counted, String of) {
        return switch (counted) {
            case REQUESTS -> REQUESTS + within(of);
            case DECIDED -> DECIDED + within(of);
            case AVIS -> AVIS;
            case ASKED -> ASKED;
            case ANSWERED -> GIVEN + " and o.stance <> 'TACIT'";
            case SILENT -> GIVEN + " and o.stance = 'TACIT'";
            case AWAITED -> ASKED + NOT_GIVEN;
            case MEETINGS -> MEETINGS.formatted("MEETING", "'DECIDED', 'SENT_TO_SECOND'");
            case ITEMS -> ITEMS.formatted("MEETING", "'DECIDED'");
            case QUORUM_MISSED -> ITEMS.formatted("MEETING", "'SENT_TO_SECOND'");
            case RETURNED -> ITEMS.formatted("MEETING", "'RETURNED'");
            case IN_WRITING -> ITEMS.formatted("WRITTEN_CONSULTATION", "'DECIDED'");
            case SENT_TO_MEETING -> ITEMS.formatted("WRITTEN_CONSULTATION", "'SENT_TO_MEETING'");
        };
    }

    /** The whole region is each of its départements. */
    private static String within(String of) {
        if (of.isEmpty()) {
            return "";
        }
        boolean theme = Stream.of(Theme.values()).anyMatch(one -> one.name().equals(of));
        return theme
                ? " and r.theme = :of"
                : " and (r.departments like '% ' || :of || ' %' or r.departments like '% region %')";
    }

    private static CountedLine read(ResultSet row, int number) throws SQLException {
        return new CountedLine(
                row.getLong("id"),
                row.getString("reference"),
                row.getString("title"),
                row.getObject("held", LocalDate.class),
                row.getObject("due", OffsetDateTime.class));
    }

    private static OffsetDateTime start(LocalDate day) {
        return ParisTime.startOf(day).atOffset(ZoneOffset.UTC);
    }
}
