package fr.crig.avis.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import fr.crig.avis.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;

/**
 * Reads GeoJSON (RFC 7946) from end to end without holding it: each geometry is of a known type, its coordinates have the shape
 * of that type, and they are degrees.
 */
final class GeoJsonCheck {

    /** How deep the coordinates of a type go: 1 is a position. */
    private static final Map<String, Integer> DEPTHS =
            Map.of("Point", 1, "MultiPoint", 2, "LineString", 2, "MultiLineString", 3, "Polygon", 3, "MultiPolygon", 4);

    private static final int MOST_NESTED = 16;
    private static final JsonFactory FACTORY = new JsonFactory();

    private final String name;
    private final JsonParser json;
    private int geometries;

    private GeoJsonCheck(String name, JsonParser json) {
        this.name = name;
        this.json = json;
    }

    /** @throws Refusal if it is no GeoJSON, or says no place on Earth */
    static void check(String name, InputStream content) throws IOException {
        try (JsonParser json = FACTORY.createParser(content)) {
            new GeoJsonCheck(name, json).read();
        } catch (JsonProcessingException noJson) {
            throw refusal("refusal.perimeter.kind", name);
        }
    }

    private void read() throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            throw refusal("refusal.perimeter.kind", name);
        }
        object(1);
        if (json.nextToken() != null) {
            throw refusal("refusal.perimeter.kind", name);
        }
        if (geometries == 0) {
            throw refusal("refusal.perimeter.empty", name);
        }
    }

    /** A collection, a feature or a geometry: its members come in any order. */
    private void object(int level) throws IOException {
        String type = null;
        Coordinates coordinates = null;
        boolean parts = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String member = json.currentName();
            JsonToken value = json.nextToken();
            switch (member) {
                case "type" -> type = value == JsonToken.VALUE_STRING ? json.getText() : null;
                case "coordinates" -> coordinates = coordinates(value);
                case "geometry", "geometries", "features" -> {
                    parts = true;
                    parts(value, level);
                }
                default -> json.skipChildren();
            }
        }
        ensureSound(type, coordinates, parts);
    }

    private void parts(JsonToken value, int level) throws IOException {
        if (level > MOST_NESTED) {
            throw refusal("refusal.perimeter.geojson", name);
        }
        if (value == JsonToken.START_OBJECT) {
            object(level + 1);
        } else if (value == JsonToken.START_ARRAY) {
            while (json.nextToken() == JsonToken.START_OBJECT) {
                object(level + 1);
            }
            ensure(json.currentToken() == JsonToken.END_ARRAY, "refusal.perimeter.geojson");
        } else {
            // A feature without a place is one too (RFC 7946, 3.2).
            ensure(value == JsonToken.VALUE_NULL, "refusal.perimeter.geojson");
        }
    }

    private void ensureSound(String type, Coordinates coordinates, boolean parts) {
        boolean gathers =
                "Feature".equals(type) || "FeatureCollection".equals(type) || "GeometryCollection".equals(type);
        if (gathers) {
            ensure(parts, "refusal.perimeter.geojson");
            return;
        }
        ensure(type != null && DEPTHS.containsKey(type), "refusal.perimeter.geojson");
        ensure(coordinates != null && coordinates.depth == DEPTHS.get(type), "refusal.perimeter.geometry");
        if (type.endsWith("Polygon")) {
            ensure(coordinates.closed && coordinates.shortest >= 4, "refusal.perimeter.geometry");
        } else if (type.endsWith("LineString")) {
            ensure(coordinates.shortest >= 2, "refusal.perimeter.geometry");
        }
        geometries++;
    }

    private Coordinates coordinates(JsonToken value) throws IOException {
        ensure(value == JsonToken.START_ARRAY, "refusal.perimeter.geometry");
        return array(1);
    }

    /** Positions, or arrays that are all of one depth. */
    private Coordinates array(int level) throws IOException {
        JsonToken first = json.nextToken();
        if (first.isNumeric()) {
            return position();
        }
        ensure(first == JsonToken.START_ARRAY && level < 4, "refusal.perimeter.geometry");
        var whole = new Coordinates();
        do {
            whole.add(array(level + 1));
            ensure(whole.even, "refusal.perimeter.geometry");
        } while (json.nextToken() == JsonToken.START_ARRAY);
        ensure(json.currentToken() == JsonToken.END_ARRAY, "refusal.perimeter.geometry");
        return whole;
    }

    private Coordinates position() throws IOException {
        double longitude = json.getDoubleValue();
        ensure(json.nextToken().isNumeric(), "refusal.perimeter.geometry");
        double latitude = json.getDoubleValue();
        while (json.nextToken().isNumeric()) {
            // A height, and what some programs write after it.
        }
        ensure(json.currentToken() == JsonToken.END_ARRAY, "refusal.perimeter.geometry");
        ensure(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90, "refusal.perimeter.degrees");
        return Coordinates.position(longitude, latitude);
    }

    private void ensure(boolean sound, String otherwise) {
        if (!sound) {
            throw refusal(otherwise, name);
        }
    }

    private static Refusal refusal(String key, String name) {
        return Refusal.of("file", key, name);
    }

    /** What is kept of coordinates: how deep they are, and whether their lines are long enough and come back to their beginning. */
    private static final class Coordinates {

        private int depth;
        private int count;
        private int shortest = Integer.MAX_VALUE;
        private boolean closed = true;
        private boolean even = true;
        private double[] first;
        private double[] last;

        static Coordinates position(double longitude, double latitude) {
            var position = new Coordinates();
            position.depth = 1;
            position.first = new double[] {longitude, latitude};
            position.last = position.first;
            return position;
        }

        void add(Coordinates part) {
            even = count == 0 || depth == part.depth + 1;
            depth = part.depth + 1;
            count++;
            if (part.depth == 1) {
                first = first == null ? part.first : first;
                last = part.last;
                shortest = count;
                closed = first[0] == last[0] && first[1] == last[1];
            } else {
                shortest = Math.min(shortest, part.shortest);
                closed = closed && part.closed;
            }
        }
    }
}
