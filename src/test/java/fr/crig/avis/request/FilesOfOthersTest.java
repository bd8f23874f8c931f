package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import fr.crig.avis.committee.Committees;
import fr.crig.avis.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ByteArrayResource;

/**
 * What becomes at the door of the files with which Apache Tika tries its readers: made by many programs, in many years. The table
 * {@code files-of-others.tsv} says it of each: its type if it is taken, else the sentence that refuses it. One that differs is in
 * {@code target/files-of-others.tsv}: read what changed before it is copied.
 */
class FilesOfOthersTest {

    private static final Path JARS = Path.of("target", "files-of-others");
    private static final String FOLDER = "test-documents/";

    private final UploadCheck check = new UploadCheck(Committees.of(Figures.byDefault()));

    @Test
    void areTakenOrRefusedAsTheTableSays() throws IOException {
        Map<String, String> answers = new TreeMap<>();
        try (var jars = Files.newDirectoryStream(JARS, "*.jar")) {
            for (Path jar : jars) {
                answer(jar, answers);
            }
        }
        List<String> found = new ArrayList<>();
        answers.forEach((file, answer) -> found.add(file + "\t" + answer));
        Files.write(Path.of("target", "files-of-others.tsv"), found);
        try (InputStream table = FilesOfOthersTest.class.getResourceAsStream("/files-of-others.tsv")) {
            assertThat(found)
                    .containsExactlyElementsOf(
                            new String(table.readAllBytes()).lines().toList());
        }
    }

    private void answer(Path jar, Map<String, String> answers) throws IOException {
        try (var zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                if (entry.getName().startsWith(FOLDER) && !entry.isDirectory()) {
                    byte[] content = zip.getInputStream(entry).readAllBytes();
                    String name = entry.getName().substring(FOLDER.length());
                    answers.put(name, answer(name, content));
                }
            }
        }
    }

    private String answer(String name, byte[] content) throws IOException {
        AcceptedFile[] taken = new AcceptedFile[1];
        var refusal = catchThrowableOfType(
                Refusal.class, () -> taken[0] = check.check(name, content.length, new ByteArrayResource(content)));
        return refusal == null
                ? taken[0].mediaType()
                : refusal.violations().get(0).key();
    }
}
