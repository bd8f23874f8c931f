package fr.crig.avis.briefing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A book on its way to its reader. */
record OpenBook(InputStream content, long size) implements AutoCloseable {

    static OpenBook of(Path file) throws IOException {
        return new OpenBook(Files.newInputStream(file), Files.size(file));
    }

    void copyTo(OutputStream target) throws IOException {
        content.transferTo(target);
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
