package fr.crig.avis.workflow;

import fr.crig.avis.account.Journal;
import fr.crig.avis.shared.Actor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingActivityInstanceValidationReport;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.ProcessDefinitionQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings what runs on earlier versions of the models to the version in force: each request or meeting in a transaction of its own, with
 * its line in the journal. What finds no place in the new version stays where it is, and goes on there.
 */
class ModelMigration {

    private final RepositoryService repository;
    private final RuntimeService runtime;
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final ModelMoves moves;

    ModelMigration(
            RepositoryService repository,
            RuntimeService runtime,
            Journal journal,
            TransactionTemplate transaction,
            ModelMoves moves) {
        this.repository = repository;
        this.runtime = runtime;
        this.journal = journal;
        this.transaction = transaction;
        this.moves = moves;
    }

    /** Of one earlier version of one model. */
    record Outcome(String model, int from, int to, int moved, List<Staying> staying) {}

    /** @param why where it waits, or what the engine says */
    record Staying(String subject, String why) {}

    /** @param rehearsal everything is tried and nothing kept */
    List<Outcome> move(boolean rehearsal) {
        Map<String, ProcessDefinition> inForce = definitions().latestVersion().list().stream()
                .collect(Collectors.toMap(ProcessDefinition::getKey, Function.identity()));
        return definitions().orderByProcessDefinitionKey().asc().orderByProcessDefinitionVersion().asc().list().stream()
                .flatMap(from -> move(from, inForce.get(from.getKey()), rehearsal))
                .toList();
    }

    private ProcessDefinitionQuery definitions() {
        return repository.createProcessDefinitionQuery();
    }

    private Stream<Outcome> move(ProcessDefinition from, ProcessDefinition to, boolean rehearsal) {
        if (from.getId().equals(to.getId())) {
            return Stream.empty();
        }
        List<ProcessInstance> running = runtime.createProcessInstanceQuery()
                .processDefinitionId(from.getId())
                .orderByBusinessKey()
                .asc()
                .list();
        if (running.isEmpty()) {
            return Stream.empty();
        }
        MigrationPlan plan = plan(from, to);
        String versions = "%s %d → %d".formatted(to.getName(), from.getVersion(), to.getVersion());
        List<Staying> staying = new ArrayList<>();
        for (ProcessInstance instance : running) {
            try {
                move(instance, plan, versions, rehearsal);
            } catch (MigratingProcessInstanceValidationException without) {
                staying.add(new Staying(instance.getBusinessKey(), placesWithout(without)));
            } catch (ProcessEngineException failure) {
                staying.add(new Staying(instance.getBusinessKey(), failure.getMessage()));
            }
        }
        int moved = running.size() - staying.size();
        return Stream.of(new Outcome(to.getName(), from.getVersion(), to.getVersion(), moved, staying));
    }

    /** What has the same name on both sides stays there; what was renamed is named among the moves. */
    MigrationPlan plan(ProcessDefinition from, ProcessDefinition to) {
        MigrationPlanBuilder plan =
                runtime.createMigrationPlan(from.getId(), to.getId()).mapEqualActivities();
        moves.in(from.getKey()).forEach((old, now) -> {
            if (has(from, old)) {
                plan.mapActivities(old, now);
            }
        });
        return plan.build();
    }

    private boolean has(ProcessDefinition model, String place) {
        return repository.getBpmnModelInstance(model.getId()).getModelElementById(place) != null;
    }

    private void move(ProcessInstance instance, MigrationPlan plan, String versions, boolean rehearsal) {
        transaction.executeWithoutResult(status -> {
            runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
            journal.record(Actor.SERVICE, "models.moved", instance.getBusinessKey(), versions);
            if (rehearsal) {
                status.setRollbackOnly();
            }
        });
    }

    private static String placesWithout(MigratingProcessInstanceValidationException report) {
        return report.getValidationReport().getActivityInstanceReports().stream()
                .map(MigratingActivityInstanceValidationReport::getSourceScopeId)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
