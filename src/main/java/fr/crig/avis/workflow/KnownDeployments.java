package fr.crig.avis.workflow;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * While two versions of the service run side by side, the older one leaves alone what follows models that came after its start: it may not
 * have the code for their steps. Whatever was there when a node started it takes, models of earlier versions too.
 */
@Component
class KnownDeployments {

    private final RepositoryService models;
    private final ManagementService jobs;

    KnownDeployments(RepositoryService models, ManagementService jobs) {
        this.models = models;
        this.jobs = jobs;
    }

    /** Before the node does its first job, which is once it is ready. */
    @EventListener(ApplicationStartedEvent.class)
    void register() {
        models.createDeploymentQuery()
                .list()
                .forEach(deployment -> jobs.registerDeploymentForJobExecutor(deployment.getId()));
    }
}
