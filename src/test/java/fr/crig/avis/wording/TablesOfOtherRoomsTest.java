package fr.crig.avis.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A table belongs to the room of its migration, and only that room's SQL names it. Imports are held by the architecture's rules;
 * SQL passes beneath them.
 */
class TablesOfOtherRoomsTest {

    private static final Path JAVA = Path.of("src", "main", "java", "fr", "crig", "avis");
    private static final Path MIGRATIONS = Path.of("src", "main", "resources", "db", "migration");
    private static final Pattern TABLE = Pattern.compile("(?i)create table (\\w+)");
    private static final Pattern USED = Pattern.compile("(?i)\\b(?:from|join|into|update)\\s+(\\w+)");
    private static final Pattern MIGRATION = Pattern.compile("V[\\d_]+__(\\w+)\\.sql");

    /** Tables that were made before their room was, or whose migration is not called as their room is. */
    private static final Map<String, String> MOVED = Map.of(
            "deliberation",
            "deliberation",
            "item_secretary",
            "deliberation",
            "start_lock",
            "storage",
            "sign_on_identity",
            "signon");

    /** Each would otherwise ask row by row, or load what it only counts. */
    private static final Set<String> EXCEPTIONS = Set.of(
            // Whether the committee decided anything since, told with whoever asks and not by a query of its own.
            "account/Accounts resolution",
            "account/Accounts agreement_term",
            // Whether a piece is given to anybody stands beside it in each list.
            "request/Attachments stored_file",
            "meeting/ItemDocuments stored_file",
            // A copy is compared with the hash of the file, which is not read.
            "avis/Verification stored_file",
            // Who acts for a signatory, in one query for each act.
            "member/DelegationRows account",
            "member/DelegationRows account_role",
            // Whether an opinion is on an older dossier, with the opinions of a signatory.
            "circulation/OlderOpinionErrands funding_request",
            "circulation/OlderOpinionErrands attachment",
            // The day by which the minutes are called that somebody may remark on.
            "minutes/RemarkErrands meeting",
            // The work list shows lines of many rooms, a page at once.
            "worklist/MeetingLines meeting",
            "worklist/RequestLines circulation",
            "worklist/RequestLines circulation_asked",
            "worklist/RequestLines funding_request",
            "worklist/RequestLines opinion",
            // What was left by former accounts, and by those whose account is closed.
            "privacy/FormerLinks account_link",
            "privacy/FormerLinks account",
            "privacy/FormerAttempts login_attempt",
            "request/FormerDrafts account",
            "convocation/FormerAddresses meeting",
            "notification/FormerNotices funding_request",
            // Whose names and addresses are borne by others; what was done to which request or meeting, in whatever
            // table.
            "privacy/People account",
            "privacy/Traces funding_request",
            "privacy/Traces consultation",
            "privacy/Traces minutes",
            "privacy/FormerAccounts account",
            "privacy/UnusedAccounts account",
            "privacy/UnusedAccounts journal_entry",
            // What is counted is not loaded.
            "figures/CountedSql funding_request",
            "figures/CountedSql follow_up",
            "figures/CountedSql avis",
            "figures/CountedSql circulation",
            "figures/CountedSql circulation_asked",
            "figures/CountedSql opinion",
            "figures/CountedSql deliberation",
            "figures/CountedSql register_line",
            "figures/FiguresReader funding_request",
            "figures/FiguresReader follow_up",
            "figures/FiguresReader avis",
            "figures/RegisterReader register_line",
            "figures/SittingsReader deliberation",
            "figures/SittingsReader funding_request",
            "figures/AnswersReader funding_request",
            "figures/AnswersReader circulation",
            "figures/AnswersReader circulation_asked",
            "figures/AnswersReader opinion",
            // Whether somebody is in the database already that an installation is to move to.
            "upkeep/DatabaseMove account",
            // Locks the account whose terms are changed.
            "member/MemberLock account",
            // Whether the demonstration was made.
            "demo/DemoRequests funding_request");

    @TempDir
    private Path planted;

    @Test
    void areNamedInNoOtherSql() throws IOException {
        assertThat(strangers(JAVA)).containsExactlyInAnyOrderElementsOf(EXCEPTIONS);
    }

    @Test
    void areFoundWhereSomebodyNamesThem() throws IOException {
        Path room = Files.createDirectory(planted.resolve("worklist"));
        Files.writeString(
                room.resolve("Curious.java"),
                "class Curious { String sql = \"select o.stance from opinion o join task t\"; String plain = \"from here\"; }");
        assertThat(strangers(planted)).containsExactly("worklist/Curious opinion");
    }

    /** As room, class and table. */
    private static Set<String> strangers(Path folder) throws IOException {
        Map<String, String> owners = owners();
        Set<String> found = new TreeSet<>();
        for (JavaLiterals.Literal literal : JavaLiterals.in(folder)) {
            String room = folder.relativize(literal.file()).getName(0).toString();
            String name = literal.file().getFileName().toString().replace(".java", "");
            USED.matcher(literal.value())
                    .results()
                    .map(used -> used.group(1).toLowerCase(java.util.Locale.ROOT))
                    .filter(table ->
                            owners.containsKey(table) && !owners.get(table).equals(room))
                    .forEach(table -> found.add(room + "/" + name + " " + table));
        }
        return found;
    }

    private static Map<String, String> owners() throws IOException {
        Map<String, String> owners = new TreeMap<>();
        try (Stream<Path> files = Files.list(MIGRATIONS)) {
            for (Path file : files.toList()) {
                var name = MIGRATION.matcher(file.getFileName().toString());
                if (name.matches()) {
                    TABLE.matcher(Files.readString(file))
                            .results()
                            .forEach(table -> owners.put(table.group(1), name.group(1)));
                }
            }
        }
        owners.putAll(MOVED);
        return owners;
    }
}
