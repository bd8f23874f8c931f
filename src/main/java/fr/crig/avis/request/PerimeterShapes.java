package fr.crig.avis.request;

import com.fasterxml.jackson.core.JsonGenerator;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.FileStore;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the perimeters of requests look like on a map, for exports: they ask first who may see the request. A perimeter that was sent as a
 * shapefile is given as a piece, and not drawn.
 */
@Component
public class PerimeterShapes {

    private static final String NEWEST = """
            select a.file_id from attachment a join funding_request r on r.id = a.request_id
             where r.reference = ? and a.kind = 'PERIMETER' and a.media_type = 'application/geo+json'
             order by a.id desc limit 1""";

    private final JdbcClient jdbc;
    private final FileStore files;

    PerimeterShapes(JdbcClient jdbc, FileStore files) {
        this.jdbc = jdbc;
        this.files = files;
    }

    /** One geometry: that of the file, or all of its features together; null when there is none that may be given. */
    public void writeGeometry(Reference reference, JsonGenerator target) throws IOException {
        Optional<Long> file =
                jdbc.sql(NEWEST).param(reference.value()).query(Long.class).optional();
        if (file.isEmpty() || !files.withheld(file.stream().toList()).isEmpty()) {
            target.writeNull();
            return;
        }
        Path copy = Files.createTempFile("crig-perimeter-", ".geojson");
        try {
            try (OutputStream stream = Files.newOutputStream(copy)) {
                files.copyTo(file.get(), stream);
            }
            write(copy, target);
        } finally {
            Files.delete(copy);
        }
    }

    static void write(Path file, JsonGenerator target) throws IOException {
        GeoJsonGeometries geometries = GeoJsonGeometries.in(file);
        if (geometries.count() == 1) {
            geometries.write(target);
            return;
        }
        target.writeStartObject();
        target.writeStringField("type", "GeometryCollection");
        target.writeArrayFieldStart("geometries");
        geometries.write(target);
        target.writeEndArray();
        target.writeEndObject();
    }
}
