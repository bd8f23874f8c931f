package fr.crig.avis.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A newcomer finds each room in the README's map, in the order of imports, and in the package itself. */
class RoomsAreDescribedTest {

    private static final Path PRODUCT = Path.of("src", "main", "java", "fr", "crig", "avis");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| `(\\w+)` \\| .+ \\|$");

    @Test
    void inTheOrderOfImports() throws IOException {
        String map = Files.readString(Path.of("README.md"));
        map = map.substring(map.indexOf("## The map"), map.indexOf("## Words"));
        List<String> rows = ROW.matcher(map).results().map(row -> row.group(1)).toList();
        assertThat(rows)
                .containsExactlyElementsOf(
                        Stream.concat(Rooms.ORDER.stream(), Stream.of("web")).toList());
    }

    @Test
    void byThePackageItself() throws IOException {
        try (Stream<Path> rooms = Files.list(PRODUCT).filter(Files::isDirectory)) {
            assertThat(rooms).isNotEmpty().allMatch(room -> Files.exists(room.resolve("package-info.java")));
        }
    }
}
