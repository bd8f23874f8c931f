package fr.crig.avis.briefing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The books that were opened last, each under its reader's name and never another's: opened again while nothing changed, it is
 * the same file. Those that nobody opened for longest make room; all go when the node stops.
 */
@Component
class BookShelf implements AutoCloseable {

    static final String PREFIX =
            "crig-books-%d-".formatted(ProcessHandle.current().pid());

    /** The disk of a node may be its memory. */
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    private static final float USUAL_LOAD = 0.75f;

    /** One book of each meeting for each reader. */
    record Place(long meeting, String reader) {}

    private record Kept(BookVersion version, Path file, long size) {}

    private final long mostBytes;
    private final Map<Place, Kept> books = new LinkedHashMap<>(16, USUAL_LOAD, true);
    private Path folder;
    private long files;

    BookShelf() {
        this(MOST_BYTES);
    }

    BookShelf(long mostBytes) {
        this.mostBytes = mostBytes;
    }

    synchronized Optional<OpenBook> open(Place place, BookVersion version) {
        Kept kept = books.get(place);
        if (kept == null || !kept.version().equals(version)) {
            return Optional.empty();
        }
        try {
            return Optional.of(OpenBook.of(kept.file()));
        } catch (IOException swept) {
            books.remove(place);
            return Optional.empty();
        }
    }

    /** Takes it in, if it has room for it, and opens it. An open book may be taken away: its reader reads it to the end. */
    synchronized OpenBook put(Place place, BookVersion version, Path made) {
        try {
            Path file = Files.move(made, folder().resolve(++files + ".pdf"));
            Kept before = books.put(place, new Kept(version, file, Files.size(file)));
            if (before != null) {
                Files.deleteIfExists(before.file());
            }
            OpenBook opened = OpenBook.of(file);
            makeRoom();
            return opened;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void makeRoom() throws IOException {
        long bytes = books.values().stream().mapToLong(Kept::size).sum();
        Iterator<Kept> longestUnopened = books.values().iterator();
        while (bytes > mostBytes) {
            Kept kept = longestUnopened.next();
            longestUnopened.remove();
            Files.deleteIfExists(kept.file());
            bytes -= kept.size();
        }
    }

    /** Anew if somebody tidied the machine's temporary files. */
    private Path folder() throws IOException {
        if (folder == null || !Files.isDirectory(folder)) {
            folder = Files.createTempDirectory(PREFIX);
        }
        return folder;
    }

    @Override
    public synchronized void close() throws IOException {
        books.clear();
        FileSystemUtils.deleteRecursively(folder);
    }
}
