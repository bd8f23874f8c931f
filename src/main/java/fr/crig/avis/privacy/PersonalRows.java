package fr.crig.avis.privacy;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The rows of a table that name a person. Of what that person did, or was told, the whole row; where others named it, where and when
 * alone, for what they said is theirs. For the administrator, who sees no request by that right, always where and when alone.
 */
@Component
class PersonalRows {

    /** Under which a row tells the columns in which the person is named. */
    static final String NAMED_IN = "named_in";

    private static final Pattern SECRET = Pattern.compile("hash|salt|secret|token|unsubscribe|form_key|commitment");

    private static final Set<String> PLACES = Set.of(
            "id",
            "reference",
            "number",
            "avis_number",
            "act",
            "event",
            "state",
            "kind",
            "signatory",
            "role",
            "rhythm",
            "capacity",
            "provider",
            "meeting",
            "stance",
            "choice");

    private static final Set<Integer> TIMES =
            Set.of(Types.DATE, Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE, Types.BOOLEAN, Types.BIT);

    private static final Set<Integer> FILES = Set.of(Types.BLOB, Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY);

    /** What was deposited by the person itself is a document; any other document names others too. */
    private static final Set<String> OWN_DOCUMENTS = Set.of("funding_request", "request_revision");

    private static final Pattern DOCUMENT = Pattern.compile("^[{\\[]");

    /** The column of what belongs to an account, and names nobody. */
    private static final String ACCOUNT = "account";

    private final JdbcClient jdbc;
    private final TextColumns columns;

    PersonalRows(JdbcClient jdbc, TextColumns columns) {
        this.jdbc = jdbc;
        this.columns = columns;
    }

    /** @param words whether what was said is wanted, not only where and when */
    List<Map<String, Object>> of(List<TextColumn> ofTable, Needles needles, boolean words) {
        List<String> rough = List.copyOf(needles.roughly());
        List<String> conditions = new ArrayList<>();
        List<Object> parameters = new ArrayList<>();
        for (TextColumn column : ofTable) {
            conditions.add(TextColumns.condition(column, rough.size()));
            parameters.addAll(rough);
        }
        boolean ofAccounts = columns.namesOf(ofTable.get(0).table()).contains(ACCOUNT);
        if (ofAccounts) {
            conditions.add(ACCOUNT + " = ?");
            parameters.add(needles.person().account());
        }
        return jdbc
                .sql("select * from %s where %s"
                        .formatted(TextColumns.quoted(ofTable.get(0).table()), String.join(" or ", conditions)))
                .params(parameters)
                .query((row, number) -> read(row, ofTable.get(0).plainTable(), needles, words))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    private static Map<String, Object> read(ResultSet row, String table, Needles needles, boolean words)
            throws SQLException {
        ResultSetMetaData meta = row.getMetaData();
        List<String> named = new ArrayList<>();
        boolean own = false;
        long account = needles.person().account();
        for (int column = 1; column <= meta.getColumnCount(); column++) {
            String text = isFile(meta, column) ? null : row.getString(column);
            if (name(meta, column).equals(ACCOUNT) && String.valueOf(account).equals(text)) {
                named.add(ACCOUNT);
                own = true;
            } else if (needles.areIn(text)) {
                named.add(name(meta, column));
                own |= needles.are(text);
            }
        }
        return named.isEmpty() ? null : shown(row, table, new Shown(named, own && words, needles));
    }

    private record Shown(List<String> named, boolean whole, Needles needles) {}

    private static Map<String, Object> shown(ResultSet row, String table, Shown shown) throws SQLException {
        ResultSetMetaData meta = row.getMetaData();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put(NAMED_IN, String.join(", ", shown.named()));
        for (int column = 1; column <= meta.getColumnCount(); column++) {
            String name = name(meta, column);
            if (isFile(meta, column) || SECRET.matcher(name).find()) {
                continue;
            }
            String text = row.getString(column);
            boolean place = PLACES.contains(name) || TIMES.contains(meta.getColumnType(column));
            if (text != null && (place || shown.needles().are(text) || shown.whole() && isReadable(text, table))) {
                values.put(name, text);
            }
        }
        return values;
    }

    private static boolean isReadable(String text, String table) {
        return OWN_DOCUMENTS.contains(table) || !DOCUMENT.matcher(text).lookingAt();
    }

    private static boolean isFile(ResultSetMetaData meta, int column) throws SQLException {
        return FILES.contains(meta.getColumnType(column));
    }

    private static String name(ResultSetMetaData meta, int column) throws SQLException {
        return meta.getColumnLabel(column).toLowerCase(Locale.ROOT);
    }
}
