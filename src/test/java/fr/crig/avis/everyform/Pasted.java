package fr.crig.avis.everyform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What comes with a copy out of Word, a PDF or a web page, in every text field; and how it may be kept, whatever the table: without
 * what nobody sees, with composed accents, and on one line where the page has one. (A NUL is refused at the door.)
 */
final class Pasted {

    /** Letters that are blank, so that it is found wherever it would be kept. */
    static final String NOTHING = "\u00a0\u202f\u2009\u200b\u200f\u202a\u2066\u3164\ufeff";

    private static final String BLANK_LETTER = "\u3164";
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern LINE_FIELD = Pattern.compile("form :: text\\(field='([^']+)'");
    private static final Pattern KEPT = Pattern.compile("Tap.{1,40}?st(\\d+).{0,40}?fin\\1", Pattern.DOTALL);
    private static final Pattern CLEAN =
            Pattern.compile("Tap\u00e9\\p{Z}+de\\p{Z}t\u00e9st\\d+(?: |\\n|\\\\n|\r\n|<br */?>)fin\\d+");
    private static final Pattern ON_ONE_LINE = Pattern.compile("Tap\u00e9 de t\u00e9st\\d+ fin\\d+");

    /** Of what is still being typed, and is read by those rules only once it is done; and the mark of the page it is typed on. */
    private static final Set<String> DRAFTS = Set.of(
            "FUNDING_REQUEST.FORM", "SESSION_ITEM.DRAFT", "SESSION_ITEM.SAVED_PAGE", "MEETING_SESSION.SAVED_PAGE");

    /** Mails are made of lines. */
    private static final String OF_MAILS = "NOTICE.BODY_";

    private final JdbcTemplate jdbc;
    private final Map<String, String> columns;
    private final Set<String> lineFields = lineFields();

    final Set<String> kept = new TreeSet<>();

    Pasted(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.columns = jdbc.queryForList("""
                        select table_name, column_name from information_schema.columns
                        where table_schema = 'PUBLIC' and data_type = 'CHARACTER VARYING' and table_name not like 'ACT\\_%'
                        """).stream()
                .collect(Collectors.groupingBy(
                        column -> column.get("TABLE_NAME").toString(),
                        TreeMap::new,
                        Collectors.mapping(
                                column -> "\"" + column.get("COLUMN_NAME") + "\"", Collectors.joining(", "))));
    }

    static String in(int rank) {
        return "« Tape\u0301\u00a0\u202fde\u2009te\u0301st%1$d\u200b\u200e\u00ad\u202e\u000bfin%1$d » – “𝟙”\u2026 • 🗺\ufe0f"
                .formatted(rank);
    }

    /** @param fields by their rank @return what is kept otherwise than it may be */
    List<String> faults(List<Bound> fields) {
        List<String> faults = new ArrayList<>();
        eachText((column, text) -> {
            if (text.contains(BLANK_LETTER) && !DRAFTS.contains(column)) {
                faults.add(column + " keeps what nobody sees");
            }
            KEPT.matcher(text).results().forEach(found -> look(column, found, fields, faults));
        });
        return faults;
    }

    private void look(String column, MatchResult found, List<Bound> fields, List<String> faults) {
        Bound field = fields.get(Integer.parseInt(found.group(1)));
        kept.add(field.name());
        boolean line = lineFields.contains(field.name()) && !column.startsWith(OF_MAILS);
        if (!DRAFTS.contains(column)
                && !(line ? ON_ONE_LINE : CLEAN).matcher(found.group()).matches()) {
            faults.add(column + " of " + field.name() + " keeps " + shown(found.group()));
        }
    }

    private void eachText(BiConsumer<String, String> use) {
        columns.forEach((table, names) -> jdbc.query("select " + names + " from \"" + table + "\"", rows -> {
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                String text = rows.getString(column);
                if (text != null && (text.contains("Tap") || text.contains(BLANK_LETTER))) {
                    use.accept(table + "." + rows.getMetaData().getColumnName(column), text);
                }
            }
        }));
    }

    private static Set<String> lineFields() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(Files::isRegularFile)
                    .flatMap(file -> LINE_FIELD.matcher(read(file)).results().map(found -> found.group(1)))
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String shown(String text) {
        return text.codePoints()
                .mapToObj(c -> c < ' ' || c > 'ÿ' || c == 0xa0 ? "\\u%04x".formatted(c) : Character.toString(c))
                .collect(Collectors.joining());
    }
}
