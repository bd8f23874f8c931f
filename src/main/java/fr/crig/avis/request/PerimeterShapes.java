package fr.crig.avis.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
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

    private static final String GEOMETRY = "geometry";
    private static final String PROPERTIES = "properties";

    private final JdbcClient jdbc;
    private final FileStore files;
    private final JsonFactory json = new JsonFactory();

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

    private void write(Path file, JsonGenerator target) throws IOException {
        int geometries = geometries(file, null);
        if (geometries == 0) {
            try (JsonParser whole = json.createParser(file.toFile())) {
                whole.nextToken();
                target.copyCurrentStructure(whole);
            }
        } else if (geometries == 1) {
            geometries(file, target);
        } else {
            target.writeStartObject();
            target.writeStringField("type", "GeometryCollection");
            target.writeArrayFieldStart("geometries");
            geometries(file, target);
            target.writeEndArray();
            target.writeEndObject();
        }
    }

    /** How many there are in features. @param target gets each; null to count */
    private int geometries(Path file, JsonGenerator target) throws IOException {
        int count = 0;
        try (JsonParser parser = json.createParser(file.toFile())) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.FIELD_NAME && isSkipped(parser)) {
                    continue;
                }
                if (parser.currentToken() == JsonToken.START_OBJECT && GEOMETRY.equals(parser.currentName())) {
                    count++;
                    take(parser, target);
                }
            }
        }
        return count;
    }

    /** What a feature says of itself may hold anything. */
    private static boolean isSkipped(JsonParser parser) throws IOException {
        if (!PROPERTIES.equals(parser.currentName())) {
            return false;
        }
        parser.nextToken();
        parser.skipChildren();
        return true;
    }

    private static void take(JsonParser parser, JsonGenerator target) throws IOException {
        if (target == null) {
            parser.skipChildren();
        } else {
            target.copyCurrentStructure(parser);
        }
    }
}
