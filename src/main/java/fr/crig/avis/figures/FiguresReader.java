package fr.crig.avis.figures;

import fr.crig.avis.account.Readerships;
import fr.crig.avis.request.Theme;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.storage.Reading;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts for somebody: what that reader may not see is not counted. Each figure is one statement, whatever there is to count. */
@Component
@Reading
class FiguresReader {

    private static final String FIRST_YEAR = "select min(deposit_year) from funding_request";

    private static final String REQUESTS = """
            select r.departments, r.theme, count(*) as requests, sum(r.amount_asked) as asked,
                   count(f.id) as decided, sum(f.amount) as granted
              from funding_request r left join follow_up f on f.reference = r.reference and f.reference between :from and :to
             where r.deposit_year between :first and :last and r.readership in (:readerships)
             group by r.departments, r.theme""";

    private static final String DELAYS = """
            select m.avis_year, count(*) as avis,
                   percentile_disc(0.5) within group (order by m.admissibility_days) as admissibility,
                   percentile_disc(0.5) within group (order by m.opinions_days) as opinions,
                   percentile_disc(0.5) within group (order by m.deliberation_days) as deliberation,
                   percentile_disc(0.5) within group (order by m.avis_days) as altogether
              from (select cast(extract(year from a.deliberated_on) as integer) as avis_year,
                           r.admissibility_days, r.opinions_days, r.deliberation_days, r.avis_days
                      from avis a
                      join funding_request r on r.reference = a.reference and r.reference <= :to
                     where a.deliberated_on >= :firstDay and a.deliberated_on < :dayAfter and a.rank_in_request = 1
                       and r.readership in (:readerships)) m
             group by m.avis_year order by m.avis_year desc""";

    private final JdbcClient jdbc;
    private final Readerships readerships;

    FiguresReader(JdbcClient jdbc, Readerships readerships) {
        this.jdbc = jdbc;
        this.readerships = readerships;
    }

    /** Of the first deposit that anybody made; empty before there is one. No secret: the numbers of the requests say it. */
    Integer firstYear() {
        return jdbc.sql(FIRST_YEAR).query(Integer.class).optional().orElse(null);
    }

    CountedRequests requests(Actor reader, Period period) {
        List<Long> readable = readerships.depositedReadableBy(reader);
        return new CountedRequests(
                readable.isEmpty()
                        ? List.of()
                        : jdbc.sql(REQUESTS)
                                .param("first", period.first())
                                .param("last", period.last())
                                .param("from", period.beforeReferences())
                                .param("to", period.afterReferences())
                                .param("readerships", readable)
                                .query(FiguresReader::readCell)
                                .list());
    }

    /** The last year first; only years in which there was an avis. */
    List<Delays> delays(Actor reader, Period period) {
        List<Long> readable = readerships.depositedReadableBy(reader);
        return readable.isEmpty()
                ? List.of()
                : jdbc.sql(DELAYS)
                        .param("firstDay", period.firstDay())
                        .param("dayAfter", period.dayAfter())
                        .param("to", period.afterReferences())
                        .param("readerships", readable)
                        .query(FiguresReader::readDelays)
                        .list();
    }

    private static CountedRequests.Cell readCell(ResultSet row, int number) throws SQLException {
        return new CountedRequests.Cell(
                places(row.getString("departments")),
                Theme.valueOf(row.getString("theme")),
                new Sums(row.getLong("requests"), euros(row, "asked"), row.getLong("decided"), euros(row, "granted")));
    }

    private static Set<String> places(String column) {
        return Stream.of(column.split(" ")).filter(code -> !code.isEmpty()).collect(Collectors.toSet());
    }

    private static BigDecimal euros(ResultSet row, String column) throws SQLException {
        BigDecimal sum = row.getBigDecimal(column);
        return sum == null ? BigDecimal.ZERO : sum;
    }

    private static Delays readDelays(ResultSet row, int number) throws SQLException {
        Map<Delays.Step, Integer> medians = new EnumMap<>(Delays.Step.class);
        put(medians, Delays.Step.ADMISSIBILITY, row.getObject("admissibility", Integer.class));
        put(medians, Delays.Step.OPINIONS, row.getObject("opinions", Integer.class));
        put(medians, Delays.Step.DELIBERATION, row.getObject("deliberation", Integer.class));
        put(medians, Delays.Step.AVIS, row.getObject("altogether", Integer.class));
        return new Delays(row.getInt("avis_year"), row.getLong("avis"), medians);
    }

    private static void put(Map<Delays.Step, Integer> medians, Delays.Step step, Integer days) {
        if (days != null) {
            medians.put(step, days);
        }
    }
}
