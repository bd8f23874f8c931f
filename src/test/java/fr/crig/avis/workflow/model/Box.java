package fr.crig.avis.workflow.model;

import org.camunda.bpm.model.bpmn.instance.dc.Bounds;

/** A shape or a label on the plane, in pixels; {@code bottom} grows downwards. */
record Box(double left, double top, double right, double bottom) {

    static Box of(Bounds bounds) {
        return new Box(
                bounds.getX(), bounds.getY(), bounds.getX() + bounds.getWidth(), bounds.getY() + bounds.getHeight());
    }

    boolean overlaps(Box other) {
        return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean contains(Box other) {
        return left <= other.left && other.right <= right && top <= other.top && other.bottom <= bottom;
    }

    boolean hasOnItsBorder(double x, double y) {
        boolean within = left <= x && x <= right && top <= y && y <= bottom;
        return within && (x == left || x == right || y == top || y == bottom);
    }

    boolean isOnGridOf(int pixels) {
        return left % pixels == 0 && top % pixels == 0 && right % pixels == 0 && bottom % pixels == 0;
    }
}
