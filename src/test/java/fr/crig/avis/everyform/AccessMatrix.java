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
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who gets what: by way in, by state of what it shows or changes, and by reader. What it should be, or what it was. */
final class AccessMatrix {

    static final Path FILE = Path.of("src", "test", "resources", "access-matrix.csv");

    private static final String SEPARATOR = ";";
    private static final String STATES = " + ";
    private static final String NOTHING = "?";

    /** A row of the table: states in which all readers get the same. */
    record Line(String endpoint, List<String> states, List<String> answers) {

        @Override
        public String toString() {
            return Stream.concat(Stream.of(endpoint, String.join(STATES, states)), answers.stream())
                    .collect(Collectors.joining(SEPARATOR));
        }
    }

    private final Map<String, Map<String, Map<Reader, String>>> answers = new TreeMap<>(AccessMatrix::byPath);

    static AccessMatrix read() {
        var matrix = new AccessMatrix();
        try {
            Files.readAllLines(FILE).stream()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .forEach(matrix::take);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return matrix;
    }

    private void take(String line) {
        String[] cells = line.split(SEPARATOR, -1);
        if (cells.length != 2 + Reader.values().length) {
            throw new AssertionError(FILE + ": not " + Reader.values().length + " answers in the line\n" + line);
        }
        for (String state : cells[1].split(" \\+ ")) {
            for (Reader reader : Reader.values()) {
                put(cells[0], state, reader, cells[2 + reader.ordinal()]);
            }
        }
    }

    void put(String endpoint, String state, Reader reader, String answer) {
        answers.computeIfAbsent(endpoint, first -> new LinkedHashMap<>())
                .computeIfAbsent(state, first -> new EnumMap<>(Reader.class))
                .merge(reader, answer, AccessMatrix::more);
    }

    /** Of two forms of one endpoint the answer that says more: done, then reached, then denied. */
    private static String more(String one, String other) {
        return Answers.reach(one) >= Answers.reach(other) ? one : other;
    }

    /** Null if nothing is said of it. */
    String get(String endpoint, String state, Reader reader) {
        return answers.getOrDefault(endpoint, Map.of())
                .getOrDefault(state, Map.of())
                .get(reader);
    }

    Set<String> endpoints() {
        return answers.keySet();
    }

    List<String> endpointsNobodyReaches() {
        return endpoints().stream()
                .filter(endpoint -> lines(endpoint).stream()
                        .flatMap(line -> line.answers().stream())
                        .allMatch(Answers::isDenial))
                .toList();
    }

    Set<String> states(String endpoint) {
        return answers.getOrDefault(endpoint, Map.of()).keySet();
    }

    int size() {
        return answers.values().stream()
                .flatMap(states -> states.values().stream())
                .mapToInt(Map::size)
                .sum();
    }

    List<Line> lines() {
        return endpoints().stream()
                .flatMap(endpoint -> lines(endpoint).stream())
                .toList();
    }

    List<Line> lines(String endpoint) {
        Map<List<String>, List<String>> states = new LinkedHashMap<>();
        states(endpoint)
                .forEach(state -> states.computeIfAbsent(row(endpoint, state), first -> new ArrayList<>())
                        .add(state));
        return states.entrySet().stream()
                .map(same -> new Line(endpoint, same.getValue(), same.getKey()))
                .toList();
    }

    private List<String> row(String endpoint, String state) {
        return Stream.of(Reader.values())
                .map(reader -> get(endpoint, state, reader))
                .map(answer -> answer == null ? NOTHING : answer)
                .toList();
    }

    /** What the other says differently, in words that say what to do about it. */
    List<String> differences(AccessMatrix ran) {
        List<String> differences = new ArrayList<>();
        ran.endpoints().stream()
                .filter(endpoint -> !answers.containsKey(endpoint))
                .forEach(endpoint -> differences.add(endpoint + " has no line. If these answers are right, add to "
                        + FILE + ":\n"
                        + ran.lines(endpoint).stream().map(Line::toString).collect(Collectors.joining("\n"))));
        for (String endpoint : endpoints()) {
            if (ran.states(endpoint).isEmpty()) {
                differences.add(
                        endpoint + " stands in " + FILE + " and was not asked: remove its lines, or see Things and"
                                + " Situations for why nothing stands for it");
            } else {
                Stream.concat(states(endpoint).stream(), ran.states(endpoint).stream())
                        .distinct()
                        .forEach(state -> compare(endpoint, state, ran, differences));
            }
        }
        return differences;
    }

    private void compare(String endpoint, String state, AccessMatrix ran, List<String> differences) {
        if (!states(endpoint).contains(state)) {
            differences.add(endpoint + " has no line for the state “" + state + "”. If these answers are right, add to "
                    + FILE + ":\n" + new Line(endpoint, List.of(state), ran.row(endpoint, state)));
            return;
        }
        if (!ran.states(endpoint).contains(state)) {
            differences.add(endpoint + " was never asked in the state “" + state + "” that stands in " + FILE);
            return;
        }
        for (Reader reader : Reader.values()) {
            String wanted = get(endpoint, state, reader);
            String got = ran.get(endpoint, state, reader);
            if (!wanted.equals(got)) {
                differences.add("%s, %s, %s: %s in the matrix, %s was answered"
                        .formatted(endpoint, state, reader.column(), wanted, got));
            }
        }
    }

    /** As it stands in the file. */
    String text() {
        String columns = Stream.of(Reader.values()).map(Reader::column).collect(Collectors.joining(SEPARATOR));
        return Stream.concat(
                        Stream.of("adresse;état;" + columns), lines().stream().map(Line::toString))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static int byPath(String one, String other) {
        int byPath = path(one).compareTo(path(other));
        return byPath == 0 ? one.compareTo(other) : byPath;
    }

    private static String path(String endpoint) {
        return endpoint.split(" ")[1];
    }
}
