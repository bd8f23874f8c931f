package fr.crig.avis.workflow;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.storage.Desk;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.springframework.aop.support.DefaultPointcutAdvisor;
import org.springframework.aop.support.StaticMethodMatcherPointcut;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.context.annotation.Scope;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;

/** How the engine runs here: what is not needed is closed. */
@Configuration(proxyBeanMethods = false)
class WorkflowConfiguration {

    /** The figures in force that the decision tables of a circulation read, asked each time under the name they have in the model. */
    @Bean
    @Scope(BeanDefinition.SCOPE_PROTOTYPE)
    CommitteeProperties.Circulation circulationFigures(Committee committee) {
        return committee.circulation();
    }

    /** The retries at last: the starter sets its own before. */
    @Bean
    ProcessEnginePlugin engineSettings() {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setEnableExpressionsInAdhocQueries(false);
                engine.setEnableExpressionsInStoredQueries(false);
                engine.setEnableScriptCompilation(false);
                engine.setEnableScriptEngineNashornCompatibility(false);
                engine.setAuthorizationEnabled(false);
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl engine) {
                engine.setJobExecutorDeploymentAware(true);
                engine.setFailedJobRetryTimeCycle(JobRetry.FAILURES_WAIT);
                engine.setFailedJobCommandFactory(JobRetry::new);
            }
        };
    }

    /** Around the transaction of every desk: an act that collided must begin anew. */
    @Bean
    @Role(BeanDefinition.ROLE_INFRASTRUCTURE)
    static DefaultPointcutAdvisor engineCollisionAdvisor() {
        var advisor = new DefaultPointcutAdvisor(new DeskActs(), new EngineCollisions());
        advisor.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return advisor;
    }

    private static final class DeskActs extends StaticMethodMatcherPointcut {

        @Override
        public boolean matches(Method method, Class<?> type) {
            return Modifier.isPublic(method.getModifiers())
                    && AnnotatedElementUtils.hasAnnotation(ClassUtils.getUserClass(type), Desk.class);
        }
    }
}
