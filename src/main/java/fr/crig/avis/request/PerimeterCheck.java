package fr.crig.avis.request;

import fr.crig.avis.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Component;

/** Accepts the perimeter of a project for what its content is: GeoJSON, or a shapefile in an archive. */
@Component
class PerimeterCheck {

    private static final String GEOJSON = "application/geo+json";
    private static final String ZIP = "application/zip";
    private static final byte[] ZIP_HEAD = {'P', 'K', 3, 4};

    /** @throws Refusal with the reason that its author can mend */
    AcceptedFile check(String name, InputStreamSource content) throws IOException {
        if (isZip(content)) {
            ensureNamed(name, "zip", Set.of("zip"));
            checkShapefile(name, content);
            return new AcceptedFile(name, ZIP);
        }
        try (InputStream stream = content.getInputStream()) {
            GeoJsonCheck.check(name, stream);
        }
        ensureNamed(name, "geojson", Set.of("geojson", "json"));
        return new AcceptedFile(name, GEOJSON);
    }

    private static boolean isZip(InputStreamSource content) throws IOException {
        try (InputStream stream = content.getInputStream()) {
            return Arrays.equals(stream.readNBytes(ZIP_HEAD.length), ZIP_HEAD);
        }
    }

    private static void ensureNamed(String name, String usual, Set<String> extensions) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!extensions.contains(extension)) {
            throw Refusal.of("file", "refusal.file.lies", name, usual);
        }
    }

    private static void checkShapefile(String name, InputStreamSource content) throws IOException {
        Path file = Files.createTempFile("crig-upload-", ".zip");
        try (InputStream stream = content.getInputStream()) {
            Files.copy(stream, file, StandardCopyOption.REPLACE_EXISTING);
            ShapefileCheck.check(name, file);
        } finally {
            Files.delete(file);
        }
    }
}
