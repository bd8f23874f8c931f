package fr.crig.avis.workflow.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** The drawing of one model, and what is wrong with it. Each check names the elements at fault; none is good. */
final class Diagram {

    private static final int GRID = 10;

    private final BpmnModelInstance model;
    private final Map<String, Box> shapes = new LinkedHashMap<>();
    private final Map<String, List<Waypoint>> flows = new LinkedHashMap<>();
    private final Map<String, List<Segment>> lines = new LinkedHashMap<>();
    private final Map<String, Box> labels = new LinkedHashMap<>();

    Diagram(BpmnModelInstance model) {
        this.model = model;
        model.getModelElementsByType(BpmnShape.class).forEach(this::read);
        model.getModelElementsByType(BpmnEdge.class).forEach(this::read);
    }

    List<String> notDrawn() {
        return Stream.concat(ids(FlowNode.class), ids(SequenceFlow.class))
                .filter(id -> !shapes.containsKey(id) && !flows.containsKey(id))
                .toList();
    }

    List<String> overlaps() {
        return pairs(shapes, shapes, (a, b) -> a.compareTo(b) < 0 && !belongTogether(a, b), Box::overlaps);
    }

    List<String> outsideTheirSubProcess() {
        return ids(FlowNode.class)
                .filter(id -> parent(id) != null && !shapes.get(parent(id)).contains(shapes.get(id)))
                .toList();
    }

    /** Events are round and a boundary event rides on a border: the grid binds tasks and sub-processes. */
    List<String> offTheGrid() {
        return shapes.entrySet().stream()
                .filter(shape -> !isSmall(shape.getValue()) && !shape.getValue().isOnGridOf(GRID))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<String> notStraight() {
        return lines.entrySet().stream()
                .filter(flow -> !flow.getValue().stream().allMatch(Segment::isStraight))
                .map(Map.Entry::getKey)
                .toList();
    }

    List<String> notFastened() {
        return flows.keySet().stream().filter(id -> !isFastened(flow(id))).toList();
    }

    List<String> crossings() {
        return pairs(
                lines,
                lines,
                (a, b) -> a.compareTo(b) < 0,
                (a, b) -> a.stream().anyMatch(line -> b.stream().anyMatch(line::meets)));
    }

    List<String> throughShapes() {
        return pairs(
                lines,
                shapes,
                (flow, shape) -> !shape.equals(parent(flow)),
                (flow, shape) -> flow.stream().anyMatch(line -> line.goesThrough(shape)));
    }

    /** The name of a task is inside of it; events, gateways and answers need a label. */
    List<String> withoutLabel() {
        Stream<String> small = ids(FlowNode.class).filter(id -> isSmall(shapes.get(id)));
        Stream<String> answers = model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> flow.getName() != null)
                .map(BaseElement::getId);
        return Stream.concat(small, answers)
                .filter(id -> !labels.containsKey(id))
                .toList();
    }

    List<String> coveredLabels() {
        List<String> found = new ArrayList<>(pairs(labels, labels, (a, b) -> a.compareTo(b) < 0, Box::overlaps));
        found.addAll(pairs(labels, shapes, (label, shape) -> !shape.equals(parent(label)), Box::overlaps));
        found.addAll(pairs(
                labels, lines, (a, b) -> true, (label, flow) -> flow.stream().anyMatch(l -> l.goesThrough(label))));
        return found;
    }

    private void read(BpmnShape shape) {
        shapes.put(shape.getBpmnElement().getId(), Box.of(shape.getBounds()));
        readLabel(shape.getBpmnElement().getId(), shape.getBpmnLabel());
    }

    private void read(BpmnEdge edge) {
        List<Waypoint> points = List.copyOf(edge.getWaypoints());
        List<Segment> segments = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            segments.add(Segment.between(points.get(i - 1), points.get(i)));
        }
        flows.put(edge.getBpmnElement().getId(), points);
        lines.put(edge.getBpmnElement().getId(), segments);
        readLabel(edge.getBpmnElement().getId(), edge.getBpmnLabel());
    }

    private void readLabel(String id, BpmnLabel label) {
        if (label != null) {
            labels.put(id, Box.of(label.getBounds()));
        }
    }

    private Stream<String> ids(Class<? extends BaseElement> type) {
        return model.getModelElementsByType(type).stream().map(BaseElement::getId);
    }

    private static boolean isSmall(Box box) {
        return box.right() - box.left() <= 50;
    }

    private boolean isFastened(SequenceFlow flow) {
        List<Waypoint> points = flows.get(flow.getId());
        Waypoint last = points.get(points.size() - 1);
        return shapes.get(flow.getSource().getId())
                        .hasOnItsBorder(points.get(0).getX(), points.get(0).getY())
                && shapes.get(flow.getTarget().getId()).hasOnItsBorder(last.getX(), last.getY());
    }

    private SequenceFlow flow(String id) {
        return model.getModelElementById(id);
    }

    /** The sub-process that holds this element, or null. */
    private String parent(String id) {
        return model.getModelElementById(id).getParentElement() instanceof SubProcess sub ? sub.getId() : null;
    }

    private boolean belongTogether(String a, String b) {
        return a.equals(parent(b)) || b.equals(parent(a)) || a.equals(host(b)) || b.equals(host(a));
    }

    private String host(String id) {
        return model.getModelElementById(id) instanceof BoundaryEvent event
                ? event.getAttachedTo().getId()
                : null;
    }

    private static <A, B> List<String> pairs(
            Map<String, A> left, Map<String, B> right, BiPredicate<String, String> concerned, BiPredicate<A, B> fault) {
        List<String> found = new ArrayList<>();
        left.forEach((a, one) -> right.forEach((b, other) -> {
            if (concerned.test(a, b) && fault.test(one, other)) {
                found.add(a + " / " + b);
            }
        }));
        return found;
    }
}
