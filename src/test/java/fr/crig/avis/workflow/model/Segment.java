package fr.crig.avis.workflow.model;

import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** A straight piece of a flow, horizontal or vertical, taken as a box without thickness. */
record Segment(Box line) {

    static Segment between(Waypoint from, Waypoint to) {
        return new Segment(new Box(
                Math.min(from.getX(), to.getX()),
                Math.min(from.getY(), to.getY()),
                Math.max(from.getX(), to.getX()),
                Math.max(from.getY(), to.getY())));
    }

    boolean isStraight() {
        return line.left() == line.right() || line.top() == line.bottom();
    }

    /** Touching counts: two flows that meet cannot be told apart. */
    boolean meets(Segment other) {
        return line.left() <= other.line.right()
                && other.line.left() <= line.right()
                && line.top() <= other.line.bottom()
                && other.line.top() <= line.bottom();
    }

    boolean goesThrough(Box box) {
        return line.left() < box.right()
                && box.left() < line.right()
                && line.top() < box.bottom()
                && box.top() < line.bottom();
    }
}
