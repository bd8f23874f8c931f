package fr.crig.avis.chaos;

import fr.crig.avis.chaos.Ledger.Event;
import fr.crig.avis.chaos.Ledger.Line;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A ledger read again.
 *
 * @param told of each act, the answers that its attempts got; an attempt without any has {@link Answer#UNKNOWN}
 * @param breaks when something was broken on purpose, in milliseconds
 */
record History(Map<Act, List<Told>> told, List<Long> breaks) {

    record Told(Answer answer, String detail) {}

    static History read(Path ledger) {
        return readUntil(ledger, Long.MAX_VALUE);
    }

    /** As if nobody had been answered anything later. @param until in milliseconds */
    static History readUntil(Path ledger, long until) {
        try {
            List<Line> lines = new ArrayList<>();
            for (String line : Files.readAllLines(ledger)) {
                Line read = Ledger.JSON.readValue(line, Line.class);
                if (read.event() != Event.ANSWERED || read.at() <= until) {
                    lines.add(read);
                }
            }
            return of(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static History of(List<Line> lines) {
        Map<Long, Told> answers = new HashMap<>();
        lines.stream()
                .filter(line -> line.event() == Event.ANSWERED)
                .forEach(line -> answers.put(line.attempt(), new Told(line.answer(), line.detail())));
        Map<Act, List<Told>> told = new LinkedHashMap<>();
        Told silence = new Told(Answer.UNKNOWN, "");
        lines.stream()
                .filter(line -> line.event() == Event.SENT)
                .forEach(line -> told.computeIfAbsent(line.act(), act -> new ArrayList<>())
                        .add(answers.getOrDefault(line.attempt(), silence)));
        List<Long> breaks = lines.stream()
                .filter(line -> line.event() == Event.BROKEN)
                .map(Line::at)
                .toList();
        return new History(told, breaks);
    }

    /** What is known of an act: that it is done if one attempt was told so, that it may be if one was told nothing. */
    static Answer known(List<Told> told) {
        return List.of(Answer.DONE, Answer.UNKNOWN).stream()
                .filter(answer -> told.stream().anyMatch(one -> one.answer() == answer))
                .findFirst()
                .orElse(Answer.REFUSED);
    }

    /** How many attempts got no answer that says. */
    long silences() {
        return told.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.answer() == Answer.UNKNOWN)
                .count();
    }

    /** How many attempts were refused with this code. */
    long refusedWith(String code) {
        return told.values().stream()
                .flatMap(List::stream)
                .filter(one -> one.answer() == Answer.REFUSED && one.detail().equals(code))
                .count();
    }

    long acts(Answer known) {
        return told.values().stream().filter(one -> known(one) == known).count();
    }
}
