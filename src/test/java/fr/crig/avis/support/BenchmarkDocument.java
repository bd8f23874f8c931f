package fr.crig.avis.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@code docs/benchmark.md}: each benchmark writes its own part of it, between two comments, and leaves the rest. */
public final class BenchmarkDocument {

    private static final Path FILE = Path.of("docs", "benchmark.md");

    private BenchmarkDocument() {}

    /** @param part its name, which stands in the document already */
    public static void write(String part, String markdown) {
        String begin = "<!-- " + part + " -->";
        String end = "<!-- /" + part + " -->";
        try {
            String before = Files.readString(FILE);
            Matcher place = Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL)
                    .matcher(before);
            if (!place.find()) {
                throw new IllegalStateException(FILE + " has no part " + part);
            }
            String after = begin + "\n" + markdown.strip() + "\n" + end;
            Files.writeString(FILE, place.replaceFirst(Matcher.quoteReplacement(after)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
