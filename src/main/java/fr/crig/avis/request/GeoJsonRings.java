package fr.crig.avis.request;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Coordinates as RFC 7946 wants them: the outer ring of a polygon goes against the clock, its holes go with it. */
final class GeoJsonRings {

    private GeoJsonRings() {}

    /** @param json at the beginning of the coordinates of a geometry of this type */
    static void write(JsonParser json, String type, JsonGenerator target) throws IOException {
        switch (type) {
            case "Polygon" -> polygon(json, target);
            case "MultiPolygon" -> {
                target.writeStartArray();
                while (json.nextToken() == JsonToken.START_ARRAY) {
                    polygon(json, target);
                }
                target.writeEndArray();
            }
            default -> target.copyCurrentStructureExact(json);
        }
    }

    private static void polygon(JsonParser json, JsonGenerator target) throws IOException {
        target.writeStartArray();
        boolean outer = true;
        while (json.nextToken() == JsonToken.START_ARRAY) {
            List<List<String>> ring = ring(json);
            if (area(ring) > 0 != outer) {
                Collections.reverse(ring);
            }
            write(ring, target);
            outer = false;
        }
        target.writeEndArray();
    }

    private static void write(List<List<String>> ring, JsonGenerator target) throws IOException {
        target.writeStartArray();
        for (List<String> position : ring) {
            target.writeStartArray();
            for (String number : position) {
                target.writeNumber(number);
            }
            target.writeEndArray();
        }
        target.writeEndArray();
    }

    /** As the numbers stand in the file. */
    private static List<List<String>> ring(JsonParser json) throws IOException {
        List<List<String>> ring = new ArrayList<>();
        while (json.nextToken() == JsonToken.START_ARRAY) {
            List<String> position = new ArrayList<>();
            while (json.nextToken() != JsonToken.END_ARRAY) {
                position.add(json.getText());
            }
            ring.add(position);
        }
        return ring;
    }

    /** Twice what it encloses; below zero if it goes with the clock. */
    private static double area(List<List<String>> ring) {
        double area = 0;
        for (int i = 1; i < ring.size(); i++) {
            List<String> from = ring.get(i - 1);
            List<String> to = ring.get(i);
            area += degrees(from, 0) * degrees(to, 1) - degrees(to, 0) * degrees(from, 1);
        }
        return area;
    }

    private static double degrees(List<String> position, int axis) {
        return Double.parseDouble(position.get(axis));
    }
}
