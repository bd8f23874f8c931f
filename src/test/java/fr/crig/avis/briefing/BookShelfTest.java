package fr.crig.avis.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.briefing.BookShelf.Place;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

class BookShelfTest {

    private static final Place MINE = new Place(1, "membre.ign");
    private static final Place ANOTHERS = new Place(1, "membre.region");
    private static final Place ANOTHER_MEETING = new Place(2, "membre.ign");
    private static final BookVersion VERSION = BookVersion.of(List.of("as it was"));
    private static final BookVersion NEWER = BookVersion.of(List.of("as it is"));

    @TempDir
    private Path folder;

    private final Set<Path> before = new HashSet<>(folders());
    private final BookShelf shelf = new BookShelf(10);

    @AfterEach
    void close() throws IOException {
        shelf.close();
        assertThat(mine()).isEmpty();
    }

    @Test
    void givesABookAgainToItsReaderWhileItsVersionHolds() throws IOException {
        assertThat(read(shelf.put(MINE, VERSION, made("mine")))).isEqualTo("mine");
        assertThat(opened(MINE, VERSION)).isEqualTo("mine");
        assertThat(opened(MINE, NEWER)).isNull();
        assertThat(opened(ANOTHERS, VERSION)).isNull();
        assertThat(opened(ANOTHER_MEETING, VERSION)).isNull();
    }

    @Test
    void keepsTheNewestOfAReaderAndMeeting() throws IOException {
        read(shelf.put(MINE, VERSION, made("old")));
        read(shelf.put(MINE, NEWER, made("new")));
        assertThat(opened(MINE, VERSION)).isNull();
        assertThat(opened(MINE, NEWER)).isEqualTo("new");
        assertThat(files()).isEqualTo(1);
    }

    @Test
    void makesRoomAmongThoseThatNobodyOpensAnyMore() throws IOException {
        read(shelf.put(MINE, VERSION, made("1234")));
        read(shelf.put(ANOTHERS, VERSION, made("1234")));
        assertThat(opened(MINE, VERSION)).isNotNull();
        read(shelf.put(ANOTHER_MEETING, VERSION, made("1234")));
        assertThat(opened(ANOTHERS, VERSION)).isNull();
        assertThat(opened(MINE, VERSION)).isNotNull();
        assertThat(opened(ANOTHER_MEETING, VERSION)).isNotNull();
        assertThat(files()).isEqualTo(2);
    }

    @Test
    void givesABookThatIsTooLargeToBeKept() throws IOException {
        assertThat(read(shelf.put(MINE, VERSION, made("longer than the shelf"))))
                .isEqualTo("longer than the shelf");
        assertThat(opened(MINE, VERSION)).isNull();
        assertThat(files()).isZero();
    }

    @Test
    void goesOnWhenItsFolderWasSwept() throws IOException {
        read(shelf.put(MINE, VERSION, made("swept")));
        FileSystemUtils.deleteRecursively(mine().iterator().next());
        assertThat(opened(MINE, VERSION)).isNull();
        assertThat(read(shelf.put(MINE, VERSION, made("again")))).isEqualTo("again");
        assertThat(opened(MINE, VERSION)).isEqualTo("again");
    }

    private Path made(String content) throws IOException {
        return Files.writeString(folder.resolve("made.pdf"), content);
    }

    private String opened(Place place, BookVersion version) throws IOException {
        OpenBook book = shelf.open(place, version).orElse(null);
        return book == null ? null : read(book);
    }

    private static String read(OpenBook book) throws IOException {
        try (book) {
            return new String(book.content().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private long files() throws IOException {
        try (var files = Files.list(mine().iterator().next())) {
            return files.count();
        }
    }

    private Set<Path> mine() {
        Set<Path> mine = new HashSet<>(folders());
        mine.removeAll(before);
        return mine;
    }

    private static List<Path> folders() {
        try (var files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith(BookShelf.PREFIX))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
