package fr.crig.avis.figures;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The départements of the region as the file of the map holds them: what is drawn, and where its number stands. */
@Component
final class RegionShapes {

    private static final Pattern SHAPE = Pattern.compile("id=\"d(\\w+)\" d=\"([^\"]+)\"");
    private static final Pattern POINT = Pattern.compile("(-?[0-9.]+),(-?[0-9.]+)");

    private final Map<String, Shape> shapes = new LinkedHashMap<>();

    RegionShapes() {
        Matcher found = SHAPE.matcher(read());
        while (found.find()) {
            shapes.put(found.group(1), new Shape(found.group(2), middle(found.group(2))));
        }
    }

    /** @param path as an SVG draws it */
    record Shape(String path, Point middle) {}

    record Point(double x, double y) {

        Point plus(Point step) {
            return new Point(x + step.x, y + step.y);
        }
    }

    /** By its code; null for one that the map does not have. */
    Shape of(String department) {
        return shapes.get(department);
    }

    /** The centre of the area of the greatest part: each begins where the one before began. */
    static Point middle(String path) {
        Point start = new Point(0, 0);
        Area greatest = new Area(0, start);
        for (String part : path.split("[mz]")) {
            Matcher points = POINT.matcher(part);
            if (points.find()) {
                start = start.plus(point(points));
                Area area = area(start, points);
                greatest = area.size() > greatest.size() ? area : greatest;
            }
        }
        return greatest.middle();
    }

    private record Area(double size, Point middle) {}

    /** By the formula of the polygon, whose corners are steps from one to the next. */
    private static Area area(Point start, Matcher steps) {
        double twice = 0;
        double x = 0;
        double y = 0;
        Point from = start;
        while (steps.find()) {
            Point to = from.plus(point(steps));
            double cross = from.x() * to.y() - to.x() * from.y();
            twice += cross;
            x += (from.x() + to.x()) * cross;
            y += (from.y() + to.y()) * cross;
            from = to;
        }
        double last = from.x() * start.y() - start.x() * from.y();
        twice += last;
        x += (from.x() + start.x()) * last;
        y += (from.y() + start.y()) * last;
        return twice == 0 ? new Area(0, start) : new Area(Math.abs(twice), new Point(x / (3 * twice), y / (3 * twice)));
    }

    private static Point point(Matcher found) {
        return new Point(Double.parseDouble(found.group(1)), Double.parseDouble(found.group(2)));
    }

    private static String read() {
        try (InputStream file = new ClassPathResource("static/img/departments.svg").getInputStream()) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
