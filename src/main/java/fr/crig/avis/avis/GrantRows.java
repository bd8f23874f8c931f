package fr.crig.avis.avis;

import fr.crig.avis.account.Readerships;
import fr.crig.avis.shared.Actor;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * What was granted to requests that a reader may see. Which body granted it and that all is known of it stands on the line of the avis in
 * force, {@link RegisterIndex} keeps it there: so a year is counted in one index, and a body’s lines are found in it.
 */
@Component
class GrantRows {

    private static final int LAST_YEAR = 9999;

    private static final String OF_READER_IN_YEAR =
            " from register_line e where e.readership in (:readerships) and e.id between :year and :yearEnd";

    /** The last line of each, to have its name of. */
    private static final String COUNTS = "select e.granting_body, count(*) as grants, max(e.id) as last_line"
            + OF_READER_IN_YEAR + " and e.granting_body <> '' group by e.granting_body";

    private static final String NAMES = """
            select g.granting_siret, g.granting_name
              from register_line e join avis a on a.id = e.avis join grant_data g on g.reference = a.reference
             where e.id in (:lines)""";

    private static final String SAID = """
            select e.id as line, f.amount, g.*, b.name as beneficiary, b.siret, b.rna, b.share
              from register_line e
              join avis a on a.id = e.avis
              join follow_up f on f.reference = a.reference
              left join grant_data g on g.reference = a.reference
              left join grant_beneficiary b on b.grant_data = g.id
             where e.id in (:lines)
             order by e.id desc, b.beneficiary_rank""";

    private final JdbcClient jdbc;
    private final Readerships readerships;

    GrantRows(JdbcClient jdbc, Readerships readerships) {
        this.jdbc = jdbc;
        this.readerships = readerships;
    }

    /** @param body a SIRET, or {@link RegisterIndex#INCOMPLETE} */
    record Count(String body, int grants, long lastLine) {

        boolean isIncomplete() {
            return body.equals(RegisterIndex.INCOMPLETE);
        }
    }

    /** @param year of the deliberation */
    List<Count> counts(Actor reader, int year) {
        List<Long> readable = readable(reader, year);
        return readable.isEmpty()
                ? List.of()
                : asked(COUNTS, readable, year)
                        .query((row, number) -> new Count(
                                row.getString("granting_body"), row.getInt("grants"), row.getLong("last_line")))
                        .list();
    }

    /** None for a year in which nothing can have been granted. */
    private List<Long> readable(Actor reader, int year) {
        return year > 0 && year <= LAST_YEAR ? readerships.depositedReadableBy(reader) : List.of();
    }

    /** By SIRET, of each the name that its last grant has. */
    Map<String, String> names(List<Long> lines) {
        Map<String, String> names = new HashMap<>();
        if (!lines.isEmpty()) {
            jdbc.sql(NAMES).param("lines", lines).query(row -> {
                names.put(row.getString("granting_siret"), row.getString("granting_name"));
            });
        }
        return names;
    }

    /**
     * The newest first.
     *
     * @param body a SIRET, or {@link RegisterIndex#INCOMPLETE}
     * @param last behind which to go on; null to begin
     */
    List<Long> lines(Actor reader, int year, String body, Long last, int most) {
        List<Long> readable = readable(reader, year);
        if (readable.isEmpty()) {
            return List.of();
        }
        String sql = "select e.id" + OF_READER_IN_YEAR + " and e.granting_body = :body"
                + (last == null ? "" : " and e.id < :last") + " order by e.id desc limit :most";
        return asked(sql, readable, year)
                .param("body", body)
                .param("last", last)
                .param("most", most)
                .query(Long.class)
                .list();
    }

    /** By line, the newest first, in one query. */
    Map<Long, PublishedGrant> said(List<Long> lines) {
        Map<Long, List<Said>> said = lines.isEmpty()
                ? Map.of()
                : jdbc.sql(SAID).param("lines", lines).query(Said::read).list().stream()
                        .collect(Collectors.groupingBy(Said::line, LinkedHashMap::new, Collectors.toList()));
        Map<Long, PublishedGrant> grants = new LinkedHashMap<>();
        said.forEach((line, rows) -> grants.put(line, grant(rows)));
        return grants;
    }

    /** One row for each beneficiary, or one without. */
    private record Said(long line, BigDecimal amount, GrantFacts facts, Beneficiary beneficiary) {

        static Said read(ResultSet row, int number) throws SQLException {
            String name = row.getString("beneficiary");
            return new Said(
                    row.getLong("line"),
                    row.getBigDecimal("amount"),
                    row.getObject("id") == null ? GrantFacts.NONE : facts(row),
                    name == null
                            ? null
                            : new Beneficiary(
                                    name, row.getString("siret"), row.getString("rna"), row.getBigDecimal("share")));
        }

        private static GrantFacts facts(ResultSet row) throws SQLException {
            String nature = row.getString("nature");
            String payment = row.getString("payment");
            return new GrantFacts(
                    row.getString("granting_name"),
                    row.getString("granting_siret"),
                    row.getObject("convention_on", LocalDate.class),
                    row.getString("decision_reference"),
                    row.getString("object"),
                    nature == null ? null : GrantNature.valueOf(nature),
                    payment == null ? null : GrantPayment.valueOf(payment),
                    row.getString("payment_terms"),
                    row.getObject("paid_from", LocalDate.class),
                    row.getObject("paid_until", LocalDate.class),
                    row.getString("rae"),
                    row.getObject("notified_to_eu", Boolean.class),
                    row.getString("aid_scheme"));
        }
    }

    private static PublishedGrant grant(List<Said> rows) {
        List<Beneficiary> beneficiaries = new ArrayList<>();
        rows.stream().map(Said::beneficiary).filter(Objects::nonNull).forEach(beneficiaries::add);
        return new PublishedGrant(
                rows.get(0).amount(), new GrantDetails(rows.get(0).facts(), beneficiaries));
    }

    private StatementSpec asked(String sql, List<Long> readable, int year) {
        LocalDate first = LocalDate.ofYearDay(year, 1);
        return jdbc.sql(sql)
                .param("readerships", readable)
                .param("year", RegisterPlace.before(first))
                .param("yearEnd", RegisterPlace.before(first.plusYears(1)));
    }
}
