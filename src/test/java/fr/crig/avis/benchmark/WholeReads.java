package fr.crig.avis.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/** Which tables that grow the pages read from one end to the other, statement by statement. */
final class WholeReads {

    /** Few rows however many requests there are: they may be read whole. */
    private static final Set<String> SMALL = Set.of(
            "readership",
            "service_node",
            "resolution",
            "incident_held",
            "scheduled_tasks",
            "journal_checkup",
            "account",
            "account_role",
            "member_term",
            "member_absence",
            "meeting",
            "meeting_guest",
            "meeting_session",
            "convocation",
            // A link goes thirty days after its use.
            "account_link",
            "minutes_remark",
            "sign_on_identity",
            "notice_preference",
            "former_import",
            "agreement",
            "agreement_term",
            "agreement_notice",
            "agreement_amendment");

    private final Map<String, Set<String>> whole = new TreeMap<>();
    private final Map<String, Integer> asked = new LinkedHashMap<>();

    /**
     * @param statements of a page
     * @param readThrough the tables that a statement reads through
     */
    void note(String page, List<String> statements, Function<String, List<String>> readThrough) {
        asked.merge(page, statements.size(), Integer::sum);
        for (String statement : statements) {
            readThrough.apply(statement).stream()
                    .filter(WholeReads::grows)
                    .forEach(table -> whole.computeIfAbsent(table + ": " + statement, t -> new TreeSet<>())
                            .add(page));
        }
    }

    /** By table and statement, the pages that ask it. */
    Map<String, Set<String>> found() {
        return whole;
    }

    int pages() {
        return asked.size();
    }

    int statements() {
        return asked.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static boolean grows(String table) {
        return !SMALL.contains(table) && !table.startsWith("act_");
    }
}
