package fr.crig.avis.privacy;

import fr.crig.avis.privacy.ErasurePlan.Fate;
import java.util.Map;
import java.util.Set;

/** What becomes of each table when a person is erased. A table that nobody thought of is renamed in, as most are. */
final class Fates {

    /** The legal record: sealed, and kept by the database itself. */
    private static final Set<String> KEPT =
            Set.of("avis", "register_line", "register_term", "minutes", "minutes_version");

    /** Rows that are about the person and nothing else, by the column that says so. */
    static final Map<String, Set<String>> REMOVED = Map.of(
            "member_absence", Set.of("username"),
            "notice_preference", Set.of("username"),
            "saved_search", Set.of("username"),
            "login_attempt", Set.of("username"),
            "sign_on_identity", Set.of("username", "email"),
            "retention_warning", Set.of("item"),
            "spring_session", Set.of("principal_name"));

    /** In ways of their own: the account goes last, the journal keeps its chain. */
    private static final Set<String> APART = Set.of("account", "journal_entry");

    private Fates() {}

    static Fate of(String table) {
        if (KEPT.contains(table)) {
            return Fate.KEPT;
        }
        return REMOVED.containsKey(table) || table.equals("account") ? Fate.REMOVED : Fate.RENAMED;
    }

    /** Whether its texts are changed one by one. */
    static boolean isRenamedHere(String table) {
        return of(table) != Fate.KEPT && !APART.contains(table);
    }
}
