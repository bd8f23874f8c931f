package fr.crig.avis.workflow;

import fr.crig.avis.committee.CommitteeProperties;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How the engine runs here: what is not needed is closed. */
@Configuration(proxyBeanMethods = false)
class WorkflowConfiguration {

    /** The figures that the decision tables of a circulation read, under the name they have in the model. */
    @Bean
    CommitteeProperties.Circulation circulationFigures(CommitteeProperties committee) {
        return committee.circulation();
    }

    @Bean
    AbstractCamundaConfiguration closedDefaults() {
        return new AbstractCamundaConfiguration() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setEnableExpressionsInAdhocQueries(false);
                engine.setEnableExpressionsInStoredQueries(false);
                engine.setEnableScriptCompilation(false);
                engine.setEnableScriptEngineNashornCompatibility(false);
                engine.setAuthorizationEnabled(false);
                engine.setDbMetricsReporterActivate(false);
                engine.setFailedJobRetryTimeCycle("R5/PT5M");
            }
        };
    }
}
