package fr.crig.avis.storage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.h2.tools.TriggerAdapter;

/**
 * Refuses, on H2, what the functions {@code kept_row} and {@code kept_opinion} refuse on PostgreSQL: to change or to delete what is recorded for ever. The
 * database has its name: it stays where it is. H2 does not ask it when somebody truncates a table, so production is on PostgreSQL.
 */
public class KeptRows extends TriggerAdapter {

    /** What stands in an entry of the journal in the place of a person's name once the person is erased. */
    public static final String ERASED = "*";

    private static final String RESTRICTED = "23001";
    private static final Set<String> OF_A_PERSON =
            Set.of("USERNAME", "ACTOR_NAME", "ON_BEHALF_OF", "SUBJECT", "DETAIL");
    private static final Set<String> OF_AN_OPINION = Set.of(
            "GIVEN_BY", "GIVEN_NAME", "ON_BEHALF_OF", "REASONS", "RESERVES", "PIECE_FILE_NAME", "PIECE_MEDIA_TYPE");
    private static final String FILE = "PIECE_";
    private static final Set<String> CODES =
            Set.of("REFERENCE", "SIGNATORY", "STANCE", "LINK", "EFFECT", "PIECE_SHA256");
    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]+");

    @Override
    public void fire(Connection connection, ResultSet before, ResultSet after) throws SQLException {
        boolean mayChange = after != null
                && switch (tableName.toUpperCase(Locale.ROOT)) {
                    case "MINUTES" -> !"APPROVED".equals(before.getString("state"));
                    case "JOURNAL_ENTRY" -> isErasure(before, after);
                    case "OPINION" -> saysTheSame(before, after);
                    default -> false;
                };
        if (!mayChange) {
            throw new SQLException("Rows of " + tableName + " are kept as they are", RESTRICTED);
        }
    }

    /** Who gave it may be erased, from its words too, and from where a code stands; a file may come to one that has none. */
    private static boolean saysTheSame(ResultSet before, ResultSet after) throws SQLException {
        boolean withoutFile = before.getString("piece_file_id") == null;
        for (int column = 1; column <= after.getMetaData().getColumnCount(); column++) {
            String name = after.getMetaData().getColumnName(column).toUpperCase(Locale.ROOT);
            boolean open = OF_AN_OPINION.contains(name) || withoutFile && name.startsWith(FILE);
            String said = before.getString(column);
            boolean word =
                    said != null && CODES.contains(name) && !CODE.matcher(said).matches();
            if (!open && !word && !Objects.equals(after.getString(column), said)) {
                return false;
            }
        }
        return true;
    }

    /** Names go, with the salt; nothing else changes, and nothing else comes. */
    private static boolean isErasure(ResultSet before, ResultSet after) throws SQLException {
        boolean erased = false;
        for (int column = 1; column <= after.getMetaData().getColumnCount(); column++) {
            String name = after.getMetaData().getColumnName(column).toUpperCase(Locale.ROOT);
            String value = after.getString(column);
            if (name.equals("SALT")) {
                if (value != null) {
                    return false;
                }
            } else if (OF_A_PERSON.contains(name) && ERASED.equals(value)) {
                erased = true;
            } else if (!Objects.equals(value, before.getString(column))) {
                return false;
            }
        }
        return erased;
    }
}
