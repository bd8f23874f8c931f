package fr.crig.avis.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * The geometries of a file that was found to be GeoJSON, as RFC 7946 writes them: nothing but their type and coordinates, none of what
 * programs add to them, and rings that turn as they must (3.1.6). Read twice, because coordinates may stand before their type; no more
 * than a ring is in memory.
 */
final class GeoJsonGeometries {

    private static final JsonFactory FACTORY = new JsonFactory();
    private static final String COLLECTION = "GeometryCollection";

    private final Path file;

    /** Of each object that is a place or gathers some, in the order in which they begin. */
    private final List<String> types = new ArrayList<>();

    private GeoJsonGeometries(Path file) {
        this.file = file;
    }

    static GeoJsonGeometries in(Path file) throws IOException {
        var geometries = new GeoJsonGeometries(file);
        try (JsonParser json = FACTORY.createParser(file.toFile())) {
            json.nextToken();
            geometries.learn(json);
        }
        return geometries;
    }

    /** Those that stand in no collection of geometries. */
    long count() throws IOException {
        long[] count = {0};
        each((json, type, later) -> {
            count[0]++;
            pass(json, later);
        });
        return count[0];
    }

    /** One after the other. */
    void write(JsonGenerator target) throws IOException {
        each((json, type, later) -> write(json, type, later, target));
    }

    /** Takes a geometry from its beginning to its end. @param later types of what stands in it and behind it */
    private interface Taker {
        void take(JsonParser json, String type, Iterator<String> later) throws IOException;
    }

    private void learn(JsonParser json) throws IOException {
        int place = types.size();
        types.add("");
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            json.nextToken();
            if ("type".equals(member)) {
                types.set(place, json.getText());
            } else if (isGathering(member)) {
                parts(json, this::learn);
            } else {
                json.skipChildren();
            }
        }
    }

    private void each(Taker taker) throws IOException {
        Iterator<String> known = types.iterator();
        try (JsonParser json = FACTORY.createParser(file.toFile())) {
            json.nextToken();
            each(json, known, taker);
        }
    }

    private static void each(JsonParser json, Iterator<String> known, Taker taker) throws IOException {
        String type = known.next();
        if (!type.startsWith("Feature")) {
            taker.take(json, type, known);
            return;
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            json.nextToken();
            if (isGathering(member)) {
                parts(json, part -> each(part, known, taker));
            } else {
                json.skipChildren();
            }
        }
    }

    private static void pass(JsonParser json, Iterator<String> later) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean gathering = isGathering(json.currentName());
            json.nextToken();
            if (gathering) {
                parts(json, part -> {
                    later.next();
                    pass(part, later);
                });
            } else {
                json.skipChildren();
            }
        }
    }

    private static void write(JsonParser json, String type, Iterator<String> later, JsonGenerator target)
            throws IOException {
        target.writeStartObject();
        target.writeStringField("type", type);
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            json.nextToken();
            if (COLLECTION.equals(type) && isGathering(member)) {
                target.writeArrayFieldStart("geometries");
                parts(json, part -> write(part, later.next(), later, target));
                target.writeEndArray();
            } else if ("coordinates".equals(member)) {
                target.writeFieldName(member);
                GeoJsonRings.write(json, type, target);
            } else {
                json.skipChildren();
            }
        }
        target.writeEndObject();
    }

    private static boolean isGathering(String member) {
        return "geometry".equals(member) || "geometries".equals(member) || "features".equals(member);
    }

    /** Takes an object. */
    private interface Part {
        void take(JsonParser json) throws IOException;
    }

    /** One, several, or none where a feature has no place. */
    private static void parts(JsonParser json, Part part) throws IOException {
        if (json.currentToken() == JsonToken.START_OBJECT) {
            part.take(json);
        } else if (json.currentToken() == JsonToken.START_ARRAY) {
            while (json.nextToken() == JsonToken.START_OBJECT) {
                part.take(json);
            }
        }
    }
}
