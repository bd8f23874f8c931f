package fr.crig.avis.briefing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.util.FileSystemUtils;

/** Where a book is made: a folder of its own, gone with all that is in it once the book is on the shelf. */
final class WorkFolder implements AutoCloseable {

    /** With the process in its name: what a node that was killed left behind can be told from what is being made. */
    static final String PREFIX =
            "crig-briefing-%d-".formatted(ProcessHandle.current().pid());

    private final Path folder;
    private final AtomicInteger files = new AtomicInteger();

    WorkFolder() {
        try {
            folder = Files.createTempDirectory(PREFIX);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A place for one more file. */
    Path next() {
        return folder.resolve(files.incrementAndGet() + ".pdf");
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }
}
