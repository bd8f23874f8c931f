package fr.crig.avis.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;

/** What is really in the jar that goes into production, whatever the pom meant to put there. */
record BuiltJar(List<String> entries) {

    private static final Pattern LIBRARY = Pattern.compile("BOOT-INF/lib/(.+?)-(\\d+\\.[\\w.-]*)\\.jar");

    static BuiltJar read(Path file) {
        try (JarFile jar = new JarFile(file.toFile())) {
            return new BuiltJar(jar.stream().map(ZipEntry::getName).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path file, String entry) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            return new String(jar.getInputStream(jar.getJarEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** Version of each library by the name of its artifact. */
    Map<String, String> libraries() {
        Map<String, String> versions = new TreeMap<>();
        for (String entry : entries) {
            Matcher matcher = LIBRARY.matcher(entry);
            if (matcher.matches()) {
                versions.put(matcher.group(1), matcher.group(2));
            }
        }
        return versions;
    }

    /** The product's own files, without those of its libraries. */
    List<String> ownFiles() {
        return entries.stream()
                .filter(entry -> entry.startsWith("BOOT-INF/classes/"))
                .map(entry -> entry.substring("BOOT-INF/classes/".length()))
                .toList();
    }
}
