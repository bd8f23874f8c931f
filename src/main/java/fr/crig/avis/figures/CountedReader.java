package fr.crig.avis.figures;

import fr.crig.avis.account.Readerships;
import fr.crig.avis.avis.RegisterPlace;
import fr.crig.avis.page.FirstFound;
import fr.crig.avis.page.ListPage;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.storage.Reading;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.data.domain.Pageable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists for somebody what a figure counts for the same reader, the newest first: one by one what the others sum up. */
@Component
@Reading
class CountedReader {

    private static final String FIRST =
            "select l.id, l.reference, l.title, l.held, l.due, l.measure from (%s) l%s order by l.id desc limit :most";

    private static final String BEHIND = " where l.id < :behind";

    private static final String SUM = "select coalesce(sum(l.measure), 0) from (%s) l";

    private static final String MEDIAN = "select percentile_disc(0.5) within group (order by l.measure) from (%s) l";

    private final JdbcClient jdbc;
    private final Readerships readerships;

    CountedReader(JdbcClient jdbc, Readerships readerships) {
        this.jdbc = jdbc;
        this.readerships = readerships;
    }

    /**
     * @param of a signatory, a theme or a département, as far as it is counted by one; else nothing
     * @param behind the line behind which the list goes on; null from its start
     */
    ListPage<CountedLine> page(Actor reader, Counted counted, Period period, String of, Long behind, Pageable page) {
        List<Long> readable = readerships.depositedReadableBy(reader);
        List<CountedLine> found = readable.isEmpty() ? List.of() : found(counted, period, of, behind, readable);
        var first = new FirstFound(found.stream().map(CountedLine::id).toList(), true);
        List<Long> on = first.on(page);
        return first.page(found.stream().filter(line -> on.contains(line.id())).toList(), CountedLine::id, page);
    }

    /** The sum or the median of all its lines, those behind the page too; null without any, or where nothing is measured. */
    BigDecimal altogether(Actor reader, Counted counted, Period period, String of) {
        List<Long> readable = readerships.depositedReadableBy(reader);
        if (readable.isEmpty() || counted.measure().isNone()) {
            return null;
        }
        String sql = counted.measure().isMedian() ? MEDIAN : SUM;
        return jdbc.sql(sql.formatted(CountedSql.of(counted, of)))
                .params(values(period, of, readable))
                .query(BigDecimal.class)
                .optional()
                .orElse(null);
    }

    private List<CountedLine> found(Counted counted, Period period, String of, Long behind, List<Long> readable) {
        return jdbc.sql(FIRST.formatted(CountedSql.of(counted, of), behind == null ? "" : BEHIND))
                .params(values(period, of, readable))
                .param("behind", behind)
                .param("most", FirstFound.LIMIT)
                .query(CountedReader::read)
                .list();
    }

    private static Map<String, Object> values(Period period, String of, List<Long> readable) {
        return Map.ofEntries(
                Map.entry("readerships", readable),
                Map.entry("of", of),
                Map.entry("fromReference", period.beforeReferences()),
                Map.entry("toReference", period.afterReferences()),
                Map.entry("first", period.first()),
                Map.entry("last", period.last()),
                Map.entry("firstDay", period.firstDay()),
                Map.entry("dayAfter", period.dayAfter()),
                Map.entry("fromPlace", RegisterPlace.of(period.firstDay(), 0)),
                Map.entry("toPlace", RegisterPlace.of(period.dayAfter(), 0)),
                Map.entry("from", start(period.firstDay())),
                Map.entry("to", start(period.dayAfter())));
    }

    private static CountedLine read(ResultSet row, int number) throws SQLException {
        return new CountedLine(
                row.getLong("id"),
                row.getString("reference"),
                row.getString("title"),
                row.getObject("held", LocalDate.class),
                row.getObject("due", OffsetDateTime.class),
                row.getBigDecimal("measure"));
    }

    private static OffsetDateTime start(LocalDate day) {
        return ParisTime.startOf(day).atOffset(ZoneOffset.UTC);
    }
}
