package fr.crig.avis.figures;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The map of the region, each département painted the darker the more requests there are, and bearing their number.
 *
 * @param places those that the map has
 */
public record RegionPicture(List<Place> places) {

    /** Beside the first, which is of none. */
    private static final int LEVELS = 4;

    /** @param level from 0, for none, to 4, for the most */
    public record Place(String code, String path, int level, String x, String y, long requests) {}

    static RegionPicture of(Map<String, Sums> byDepartment, RegionShapes shapes) {
        long most =
                byDepartment.values().stream().mapToLong(Sums::requests).max().orElse(0);
        return new RegionPicture(byDepartment.entrySet().stream()
                .map(entry -> place(
                        entry.getKey(),
                        shapes.of(entry.getKey()),
                        entry.getValue().requests(),
                        most))
                .filter(Objects::nonNull)
                .toList());
    }

    private static Place place(String code, RegionShapes.Shape shape, long requests, long most) {
        return shape == null
                ? null
                : new Place(
                        code,
                        shape.path(),
                        level(requests, most),
                        coordinate(shape.middle().x()),
                        coordinate(shape.middle().y()),
                        requests);
    }

    static int level(long requests, long most) {
        return requests == 0 ? 0 : (int) ((requests * LEVELS + most - 1) / most);
    }

    private static String coordinate(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
