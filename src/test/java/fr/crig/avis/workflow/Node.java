package fr.crig.avis.workflow;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.persistence.StrongUuidGenerator;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * One node of several: an engine with a job executor of its own, failing and trying again as the product does, over the
 * database and the beans of the test.
 */
final class Node implements AutoCloseable {

    private final ProcessEngine engine;
    private final JobExecutor jobs;

    Node(String name, ApplicationContext context) {
        var settings = new SpringProcessEngineConfiguration();
        settings.setProcessEngineName(name);
        settings.setDataSource(context.getBean(DataSource.class));
        settings.setTransactionManager(context.getBean(PlatformTransactionManager.class));
        settings.setApplicationContext(context);
        settings.setExpressionManager(new SpringExpressionManager(context, null));
        settings.setDatabaseSchemaUpdate("false");
        settings.setHistory("full");
        settings.setMetricsEnabled(false);
        // As in the product: blocks of numbers would take a second connection while the first is held.
        settings.setIdGenerator(new StrongUuidGenerator());
        settings.setJobExecutorActivate(false);
        settings.getProcessEnginePlugins()
                .add(context.getBean(WorkflowConfiguration.class).engineSettings());
        engine = settings.buildProcessEngine();
        new KnownDeployments(engine.getRepositoryService(), engine.getManagementService()).register();
        jobs = settings.getJobExecutor();
    }

    void start() {
        jobs.start();
    }

    /** As after a click on it: it looks at once for what there is to do. */
    void wake() {
        jobs.jobWasAdded();
    }

    void stop() {
        jobs.shutdown();
    }

    @Override
    public void close() {
        engine.close();
    }
}
