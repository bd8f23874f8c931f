package fr.crig.avis.support;

import java.nio.file.Path;

/** {@code docs/benchmark.md}: each benchmark writes its own part of it. */
public final class BenchmarkDocument {

    private static final GeneratedDocument DOCUMENT = new GeneratedDocument(Path.of("docs", "benchmark.md"));

    private BenchmarkDocument() {}

    /** @param part its name, which stands in the document already */
    public static void write(String part, String markdown) {
        DOCUMENT.write(part, markdown);
    }
}
