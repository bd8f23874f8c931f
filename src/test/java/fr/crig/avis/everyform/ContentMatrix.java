package fr.crig.avis.everyform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who sees what is written, by whatever way out: by content, by state of what it belongs to, by reader. */
final class ContentMatrix {

    static final Path FILE = Path.of("src", "test", "resources", "content-matrix.csv");

    private static final String SEPARATOR = ";";
    private static final String SEEN = "vu";
    private static final String HIDDEN = "—";
    private static final List<Reader> READERS =
            Stream.of(Reader.values()).filter(reader -> reader != Reader.NOBODY).toList();

    /** Where a content was seen, by reader. */
    private final Map<String, Map<Reader, Set<String>>> seen = new LinkedHashMap<>();

    static List<Reader> readers() {
        return READERS;
    }

    /** A row, seen by nobody as yet. */
    void ask(Content content, String state) {
        seen.putIfAbsent(row(content, state), new EnumMap<>(Reader.class));
    }

    void put(Content content, String state, Reader reader, String place) {
        seen.get(row(content, state))
                .computeIfAbsent(reader, first -> new TreeSet<>())
                .add(place);
    }

    private static String row(Content content, String state) {
        return content.words() + SEPARATOR + state;
    }

    /** As it stands in the file. */
    String text() {
        return Stream.concat(Stream.of(head()), seen.keySet().stream().map(this::line))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static String head() {
        return "contenu;état;" + READERS.stream().map(Reader::column).collect(Collectors.joining(SEPARATOR));
    }

    private String line(String row) {
        return row
                + SEPARATOR
                + READERS.stream()
                        .map(reader -> seen.get(row).containsKey(reader) ? SEEN : HIDDEN)
                        .collect(Collectors.joining(SEPARATOR));
    }

    /** Each cell that is not as it stands in the file, with the places where it was seen. */
    List<String> differences() {
        List<String> wanted = wanted();
        List<String> differences = new ArrayList<>();
        seen.keySet()
                .forEach(row -> wanted.stream()
                        .filter(line -> line.startsWith(row + SEPARATOR))
                        .findFirst()
                        .ifPresentOrElse(
                                line -> compare(row, line, differences),
                                () -> differences.add("no line in " + FILE + " for\n" + line(row))));
        wanted.stream()
                .skip(1)
                .filter(line -> seen.keySet().stream().noneMatch(row -> line.startsWith(row + SEPARATOR)))
                .forEach(line -> differences.add("nothing was asked for the line\n" + line));
        return differences;
    }

    private void compare(String row, String line, List<String> differences) {
        String[] cells = line.split(SEPARATOR, -1);
        for (int i = 0; i < READERS.size(); i++) {
            Set<String> places = seen.get(row).getOrDefault(READERS.get(i), Set.of());
            if (cells[i + 2].equals(SEEN) == places.isEmpty()) {
                differences.add("%s, %s: %s in the matrix, seen at %s"
                        .formatted(row, READERS.get(i).column(), cells[i + 2], places));
            }
        }
    }

    private static List<String> wanted() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the committee reads it, at the end of the page on who reads what. */
    static String page() {
        StringBuilder page = new StringBuilder("""

                ## Ce que l’on y lit

                Une page que plusieurs lisent ne dit pas la même chose à chacun. `ContentMatrixTest` met un mot unique dans chaque écrit, ouvre
                ensuite, pour chaque lecteur, les pages, les PDF, les calendriers, les exports, les recherches et les messages, et échoue si ce
                mot est vu par d’autres, ou n’est plus vu par ceux-ci. Ce qui doit être est écrit dans `%s`.

                Les mots d’un relevé en rédaction sont gardés plus d’une fois : sans la règle qui tient le relevé pour inexistant avant son
                envoi, la page échoue encore, faute d’une version envoyée, et ne montre rien. Cette faute-là se voit donc dans le tableau
                du dessus, où une erreur prend la place de « — », et non dans celui-ci.

                """.formatted(FILE.toString().replace('\\', '/')));
        List<String> lines = wanted();
        page.append(row(lines.get(0)))
                .append("|---|---|")
                .append("---|".repeat(READERS.size()))
                .append("\n");
        lines.stream().skip(1).forEach(line -> page.append(row(line)));
        return page.toString();
    }

    private static String row(String line) {
        return "| " + line.replace(SEPARATOR, " | ") + " |\n";
    }
}
