package fr.crig.avis.support;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.minidev.json.parser.JSONParser;
import net.minidev.json.parser.ParseException;

/** What the rules of RFC 7946 find wrong with a GeoJSON text, read by another library than the one that writes it. */
public final class Rfc7946 {

    private static final Map<String, Integer> DEPTHS =
            Map.of("Point", 0, "MultiPoint", 1, "LineString", 1, "MultiLineString", 2, "Polygon", 2, "MultiPolygon", 3);

    private static final Set<String> MEMBERS =
            Set.of("type", "features", "geometry", "properties", "id", "coordinates", "geometries");

    private final List<String> faults = new ArrayList<>();

    private Rfc7946() {}

    /** Read as a strict reader of JSON (RFC 8259) does. */
    public static Map<?, ?> read(byte[] json) throws ParseException {
        return (Map<?, ?>) new JSONParser(JSONParser.MODE_RFC4627).parse(new String(json, StandardCharsets.UTF_8));
    }

    public static List<String> faults(Map<?, ?> object) {
        var check = new Rfc7946();
        check.object(object);
        return check.faults;
    }

    /** No {@code crs}, which RFC 7946 took away, and no member of somebody's own. */
    private void object(Map<?, ?> object) {
        ensure(MEMBERS.containsAll(object.keySet()), "members " + object.keySet());
        String type = String.valueOf(object.get("type"));
        switch (type) {
            case "FeatureCollection" -> parts(object.get("features"));
            case "GeometryCollection" -> parts(object.get("geometries"));
            case "Feature" -> feature(object);
            default -> geometry(type, object.get("coordinates"));
        }
    }

    private void parts(Object parts) {
        ensure(parts instanceof List<?>, "no array of parts");
        if (parts instanceof List<?> several) {
            several.forEach(part -> object((Map<?, ?>) part));
        }
    }

    private void feature(Map<?, ?> feature) {
        ensure(feature.containsKey("geometry") && feature.containsKey("properties"), "a feature without its members");
        if (feature.get("geometry") instanceof Map<?, ?> place) {
            object(place);
        }
    }

    private void geometry(String type, Object coordinates) {
        ensure(DEPTHS.containsKey(type), "type " + type);
        if (!(coordinates instanceof List<?> list)) {
            faults.add("no coordinates");
            return;
        }
        positions(list, DEPTHS.getOrDefault(type, 0));
        if (type.equals("Polygon")) {
            polygon(list);
        } else if (type.equals("MultiPolygon")) {
            list.forEach(polygon -> polygon((List<?>) polygon));
        }
    }

    private void positions(List<?> list, int depth) {
        if (depth > 0) {
            list.forEach(part -> positions((List<?>) part, depth - 1));
            return;
        }
        ensure(list.size() == 2 || list.size() == 3, "position " + list);
        ensure(Math.abs(number(list, 0)) <= 180 && Math.abs(number(list, 1)) <= 90, "longitude first: " + list);
    }

    private void polygon(List<?> rings) {
        for (int rank = 0; rank < rings.size(); rank++) {
            List<?> ring = (List<?>) rings.get(rank);
            ensure(ring.size() >= 4 && ring.get(0).equals(ring.get(ring.size() - 1)), "a ring that does not close");
            ensure(area(ring) > 0 == (rank == 0), "ring %d turns the wrong way".formatted(rank));
        }
    }

    /** By the formula of the surveyor: above zero against the clock. */
    private static double area(List<?> ring) {
        double area = 0;
        for (int i = 0; i + 1 < ring.size(); i++) {
            List<?> here = (List<?>) ring.get(i);
            List<?> next = (List<?>) ring.get(i + 1);
            area += (number(next, 0) + number(here, 0)) * (number(next, 1) - number(here, 1));
        }
        return area;
    }

    private static double number(List<?> position, int axis) {
        return ((Number) position.get(axis)).doubleValue();
    }

    private void ensure(boolean sound, String otherwise) {
        if (!sound) {
            faults.add(otherwise);
        }
    }
}
