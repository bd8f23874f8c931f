package fr.crig.avis.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A document of which tests write parts, each between two comments; the rest stays. */
public record GeneratedDocument(Path file) {

    /** @param part its name, which stands in the document already */
    public void write(String part, String markdown) {
        String begin = "<!-- " + part + " -->";
        String end = "<!-- /" + part + " -->";
        try {
            String before = Files.readString(file);
            Matcher place = Pattern.compile(Pattern.quote(begin) + ".*?" + Pattern.quote(end), Pattern.DOTALL)
                    .matcher(before);
            if (!place.find()) {
                throw new IllegalStateException(file + " has no part " + part);
            }
            String after = begin + "\n" + markdown.strip() + "\n" + end;
            Files.writeString(file, place.replaceFirst(Matcher.quoteReplacement(after)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
