package fr.crig.avis.chaos;

import fr.crig.avis.support.GeneratedDocument;
import java.nio.file.Path;

/** {@code docs/chaos.md}: what was really run, and what the witness found. */
final class ChaosDocument {

    private static final GeneratedDocument DOCUMENT = new GeneratedDocument(Path.of("docs", "chaos.md"));

    private ChaosDocument() {}

    static void write(String part, String sentence) {
        DOCUMENT.write(part, sentence);
    }
}
