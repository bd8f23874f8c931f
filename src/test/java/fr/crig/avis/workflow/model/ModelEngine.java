package fr.crig.avis.workflow.model;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.test.mock.MockExpressionManager;
import org.camunda.community.process_test_coverage.engine.platform7.ProcessCoverageConfigurator;
import org.camunda.community.process_test_coverage.junit5.platform7.ProcessEngineCoverageExtension;

/** A bare engine for one model: no Spring, no job executor, beans from {@code Mocks}, every node and flow counted. */
final class ModelEngine {

    private ModelEngine() {}

    /**
     * @param model process under test: its class fails if one node or flow was not walked
     * @param calledProcesses stand-ins that do not count
     */
    static ProcessEngineCoverageExtension covering(String model, String... calledProcesses) {
        return ProcessEngineCoverageExtension.builder(configuration(model))
                .excludeProcessDefinitionKeys(calledProcesses)
                .withDetailedCoverageLogging()
                .handleTestMethodCoverage(false)
                .assertClassCoverageAtLeast(1.0)
                .build();
    }

    static ProcessEngine plain(String name) {
        return configuration(name).buildProcessEngine();
    }

    private static ProcessEngineConfiguration configuration(String name) {
        StandaloneInMemProcessEngineConfiguration configuration = new StandaloneInMemProcessEngineConfiguration();
        configuration.setProcessEngineName(name);
        configuration.setJdbcUrl("jdbc:h2:mem:" + name);
        configuration.setJobExecutorActivate(false);
        configuration.setHistory(ProcessEngineConfiguration.HISTORY_FULL);
        configuration.setDbMetricsReporterActivate(false);
        configuration.setExpressionManager(new MockExpressionManager());
        ProcessCoverageConfigurator.initializeProcessCoverageExtensions(configuration);
        return configuration;
    }
}
