package fr.crig.avis.workflow.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DiagramTest {

    @ParameterizedTest
    @MethodSource("fr.crig.avis.workflow.model.Models#processes")
    void isDrawnWholeAndLegible(String process) {
        Diagram diagram = new Diagram(Models.current(process));

        assertThat(diagram.notDrawn()).as("not drawn").isEmpty();
        assertThat(diagram.overlaps()).as("shapes that overlap").isEmpty();
        assertThat(diagram.outsideTheirSubProcess())
                .as("outside their sub-process")
                .isEmpty();
        assertThat(diagram.offTheGrid()).as("off the grid").isEmpty();
        assertThat(diagram.notStraight()).as("flows that slant").isEmpty();
        assertThat(diagram.notFastened()).as("flows that end in the air").isEmpty();
        assertThat(diagram.crossings()).as("flows that meet").isEmpty();
        assertThat(diagram.throughShapes()).as("flows through a shape").isEmpty();
        assertThat(diagram.withoutLabel()).as("without a label").isEmpty();
        assertThat(diagram.coveredLabels()).as("labels that are covered").isEmpty();
    }

    /** Each fault, made on purpose: a check that finds nothing must have been able to find something. */
    @Nested
    class Sees {

        private final BpmnModelInstance model = Models.current("deliberation");

        @Test
        void aTaskThatIsNotDrawn() {
            BpmnShape shape = shape("userTask_placeOnAgenda");
            shape.getParentElement().removeChildElement(shape);

            assertThat(faults(Diagram::notDrawn)).isEqualTo("[userTask_placeOnAgenda]");
        }

        @Test
        void aFlowThatIsNotDrawn() {
            BpmnEdge edge = edge("flow_isMeeting");
            edge.getParentElement().removeChildElement(edge);

            assertThat(faults(Diagram::notDrawn)).isEqualTo("[flow_isMeeting]");
        }

        @Test
        void aTaskOnAnother() {
            move(shape("userTask_placeOnAgenda").getBounds(), -100, 0);

            assertThat(faults(Diagram::overlaps)).contains("serviceTask_enterBacklog / userTask_placeOnAgenda");
        }

        @Test
        void aTaskThatLeftItsSubProcess() {
            BpmnModelInstance circulation = Models.current("circulation");
            move(((BpmnShape) diagramElement(circulation, "serviceTask_askOpinion")).getBounds(), -300, 0);

            assertThat(new Diagram(circulation).outsideTheirSubProcess()).containsExactly("serviceTask_askOpinion");
        }

        @Test
        void aTaskOffTheGrid() {
            move(shape("userTask_placeOnAgenda").getBounds(), 3, 0);

            assertThat(faults(Diagram::offTheGrid)).isEqualTo("[userTask_placeOnAgenda]");
        }

        @Test
        void aFlowThatSlants() {
            first(edge("flow_isMeeting")).setY(270);

            assertThat(faults(Diagram::notStraight)).isEqualTo("[flow_isMeeting]");
        }

        @Test
        void aFlowThatEndsInTheAir() {
            first(edge("flow_isMeeting")).setX(650);

            assertThat(faults(Diagram::notFastened)).isEqualTo("[flow_isMeeting]");
        }

        @Test
        void aFlowThatCrossesAnotherAndAShape() {
            edge("flow_isWritten").getWaypoints().forEach(point -> point.setX(point.getX() + 200));

            assertThat(faults(Diagram::crossings)).contains("flow_isWritten");
            assertThat(faults(Diagram::throughShapes)).contains("flow_isWritten");
        }

        @Test
        void aGatewayWithoutALabel() {
            BpmnShape gateway = shape("gateway_route");
            gateway.removeChildElement(gateway.getBpmnLabel());

            assertThat(faults(Diagram::withoutLabel)).isEqualTo("[gateway_route]");
        }

        @Test
        void aLabelOnAShape() {
            move(shape("gateway_route").getBpmnLabel().getBounds(), 200, -50);

            assertThat(faults(Diagram::coveredLabels)).contains("gateway_route / serviceTask_enterBacklog");
        }

        @Test
        void aLabelOnAFlow() {
            move(edge("flow_isMeeting").getBpmnLabel().getBounds(), 0, 10);

            assertThat(faults(Diagram::coveredLabels)).isEqualTo("[flow_isMeeting / flow_isMeeting]");
        }

        private String faults(Function<Diagram, ?> check) {
            return check.apply(new Diagram(model)).toString();
        }

        private BpmnShape shape(String element) {
            return (BpmnShape) diagramElement(model, element);
        }

        private BpmnEdge edge(String element) {
            return (BpmnEdge) diagramElement(model, element);
        }

        private static Object diagramElement(BpmnModelInstance model, String element) {
            String prefix = element.startsWith("flow_") ? "edge_" : "shape_";
            return model.getModelElementById(prefix + element);
        }

        private static Waypoint first(BpmnEdge edge) {
            return edge.getWaypoints().iterator().next();
        }

        private static void move(Bounds bounds, int right, int down) {
            bounds.setX(bounds.getX() + right);
            bounds.setY(bounds.getY() + down);
        }
    }
}
