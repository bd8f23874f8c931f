package fr.crig.avis.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Prints, for the profile {@code mutation}, how many of the planted faults the tests of each room found. */
final class MutationScores {

    private static final Set<String> FOUND = Set.of("KILLED", "TIMED_OUT", "MEMORY_ERROR", "RUN_ERROR");
    private static final int CLASS = 1;
    private static final int STATUS = 5;

    private MutationScores() {}

    /** @param arguments the CSV report of PIT */
    public static void main(String... arguments) throws IOException {
        List<String[]> faults = Files.readAllLines(Path.of(arguments[0])).stream()
                .map(line -> line.split(","))
                .toList();
        Map<String, List<String[]>> rooms = new TreeMap<>();
        faults.forEach(fault ->
                rooms.computeIfAbsent(room(fault), none -> new ArrayList<>()).add(fault));
        rooms.forEach(MutationScores::print);
        print("all", faults);
    }

    private static String room(String[] fault) {
        String[] names = fault[CLASS].split("\\.");
        return names[names.length - 2];
    }

    private static void print(String name, List<String[]> faults) {
        long found =
                faults.stream().filter(fault -> FOUND.contains(fault[STATUS])).count();
        System.out.printf("%-14s %3d %%  %d of %d%n", name, 100 * found / faults.size(), found, faults.size());
    }
}
