package fr.crig.avis.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a node's collections of its memory tell, from one look to the next. */
final class Heap {

    private static final Pattern COLLECTION = Pattern.compile("Pause .* (\\d+)M->(\\d+)M\\(");

    private final Path log;
    private int seen;

    /** @param log of {@code -Xlog:gc} */
    Heap(Path log) {
        this.log = log;
    }

    /** @param peak most that was there before a collection; @param live most that was left by one; megabytes */
    record Most(int peak, int live) {

        Most and(int before, int after) {
            return new Most(Math.max(peak, before), Math.max(live, after));
        }
    }

    /** Since the last look. */
    Most sinceLastLook() throws IOException {
        List<String> lines = Files.readAllLines(log);
        Most most = new Most(0, 0);
        for (String line : lines.subList(seen, lines.size())) {
            Matcher collection = COLLECTION.matcher(line);
            if (collection.find()) {
                most = most.and(Integer.parseInt(collection.group(1)), Integer.parseInt(collection.group(2)));
            }
        }
        seen = lines.size();
        return most;
    }
}
