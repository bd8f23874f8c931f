package fr.crig.avis.avis;

import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.shared.Reference;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What stands in lines of the register that somebody may see: of an avis of ours, or of one of before, which is asked for elsewhere. */
@Component
class RegisterEntries {

    /** Each with the one that it replaces, and the one by which it is replaced; of one of before, its place and its criteria alone. */
    private static final String ENTRIES = """
            select e.id, a.number, a.reference, a.title, a.applicant_name, a.receiving_signatory, a.outcome, a.deliberated_on,
                   e.receiving, e.amount, e.follow_up, e.reserves_open, earlier.number as replaces, later.number as replaced_by
            from register_line e
            left join avis a on a.id = e.avis
            left join avis earlier
              on earlier.reference = a.reference and earlier.rank_in_request = a.rank_in_request - 1
            left join avis later
              on later.reference = a.reference and later.rank_in_request = a.rank_in_request + 1
            where e.id in (:ids)""";

    private final JdbcClient jdbc;
    private final FormerLookup former;

    RegisterEntries(JdbcClient jdbc, FormerLookup former) {
        this.jdbc = jdbc;
        this.former = former;
    }

    /** In no order. */
    List<AvisEntry> of(List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<AvisEntry> entries = new ArrayList<>();
        List<Before> before = new ArrayList<>();
        jdbc.sql(ENTRIES).param("ids", ids).query(row -> {
            if (row.getString("number") == null) {
                before.add(Before.read(row));
            } else {
                entries.add(read(row));
            }
        });
        entries.addAll(former(before));
        return entries;
    }

    /** One of before, whose words are elsewhere. */
    private record Before(long place, String receiving, String followUp) {

        static Before read(ResultSet row) throws SQLException {
            String receiving = row.getString("receiving");
            return new Before(row.getLong("id"), receiving.isEmpty() ? null : receiving, row.getString("follow_up"));
        }
    }

    private List<AvisEntry> former(List<Before> lines) {
        if (lines.isEmpty()) {
            return List.of();
        }
        Map<Long, FormerAvis> found =
                former.of(lines.stream().map(Before::place).toList());
        return lines.stream()
                .filter(line -> found.containsKey(line.place()))
                .map(line -> AvisEntry.of(line.place(), found.get(line.place()), line.receiving(), line.followUp()))
                .toList();
    }

    private static AvisEntry read(ResultSet row) throws SQLException {
        BigDecimal amount = row.getBigDecimal("amount");
        return new AvisEntry(
                row.getLong("id"),
                row.getString("number"),
                Reference.of(row.getString("reference")),
                row.getString("title"),
                row.getString("applicant_name"),
                row.getString("receiving_signatory"),
                Outcome.valueOf(row.getString("outcome")),
                row.getObject("deliberated_on", LocalDate.class),
                amount.signum() < 0 ? null : amount,
                row.getString("follow_up"),
                row.getBoolean("reserves_open"),
                row.getString("replaces"),
                row.getString("replaced_by"),
                null,
                List.of());
    }
}
