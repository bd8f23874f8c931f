package fr.crig.avis.workflow;

import fr.crig.avis.deliberation.RouteMemory;
import fr.crig.avis.shared.Reference;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.springframework.stereotype.Component;

/** The engine's history kept what the choice of the route was handed. */
@Component
class CamundaRouteMemory implements RouteMemory {

    private final HistoryService history;

    CamundaRouteMemory(HistoryService history) {
        this.history = history;
    }

    @Override
    public Optional<Known> of(Reference reference) {
        return history
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(reference.value())
                .processDefinitionKey(ProcessNames.DELIBERATION)
                .orderByProcessInstanceStartTime()
                .desc()
                .listPage(0, 1)
                .stream()
                .findFirst()
                .flatMap(this::known);
    }

    private Optional<Known> known(HistoricProcessInstance deliberation) {
        Map<String, Optional<Object>> values = history
                .createHistoricVariableInstanceQuery()
                .processInstanceIdIn(deliberation.getId())
                .variableNameIn(Var.MEETING_PLANNED.name(), Var.MEETING_MARGIN_DAYS.name())
                .list()
                .stream()
                .collect(Collectors.toMap(
                        HistoricVariableInstance::getName, variable -> Optional.ofNullable(variable.getValue())));
        return values.getOrDefault(Var.MEETING_PLANNED.name(), Optional.empty())
                .map(planned -> new Known(
                        Var.MEETING_PLANNED.type().cast(planned),
                        values.getOrDefault(Var.MEETING_MARGIN_DAYS.name(), Optional.empty())
                                .map(Var.MEETING_MARGIN_DAYS.type()::cast)
                                .orElse(null)));
    }
}
