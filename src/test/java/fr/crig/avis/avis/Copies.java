package fr.crig.avis.avis;

import fr.crig.avis.shared.Reference;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Requests that stand where another one stands, made of its rows, on PostgreSQL: to bring two thousand of them to their deliberation one
 * by one takes hours, and what is tried begins after it. The engine knows nothing of them.
 */
final class Copies {

    private static final int FIRST = 5_000;

    private final JdbcTemplate jdbc;

    Copies(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<Reference> of(Reference original, int count) {
        List<Reference> copies = IntStream.range(FIRST, FIRST + count)
                .mapToObj(number -> Reference.of(2026, number))
                .toList();
        for (String table : List.of("funding_request", "circulation", "opinion", "deliberation")) {
            jdbc.batchUpdate(
                    copy(table),
                    copies.stream()
                            .map(copy -> new Object[] {copy.value(), original.value()})
                            .toList());
        }
        jdbc.update("""
                insert into circulation_asked (circulation, signatory)
                select c.id, a.signatory from circulation c, circulation o join circulation_asked a on a.circulation = o.id
                 where o.reference = ? and c.reference like 'D-2026-%' and c.id > o.id""", original.value());
        return copies;
    }

    private String copy(String table) {
        List<String> columns = jdbc.queryForList(
                "select column_name from information_schema.columns where table_name = ? and table_schema = current_schema()"
                        + " and column_name not in ('id', 'reference', 'form_key')",
                String.class,
                table);
        String kept = String.join(", ", columns);
        boolean request = table.equals("funding_request");
        return "insert into %s (reference, %s%s) select ?, %s%s from %s where reference = ?"
                .formatted(table, request ? "form_key, " : "", kept, request ? "gen_random_uuid(), " : "", kept, table);
    }
}
