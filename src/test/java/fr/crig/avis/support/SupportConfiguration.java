package fr.crig.avis.support;

import com.github.kagkarlsson.scheduler.task.Task;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.circulation.OpinionDesk;
import fr.crig.avis.notification.DeliveryRound;
import fr.crig.avis.request.AdmissibilityDesk;
import fr.crig.avis.request.RequestDesk;
import fr.crig.avis.request.RequestReader;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.NoOpPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.FilterChainProxy;

/** What every test of the running application may ask for. */
@TestConfiguration(proxyBeanMethods = false)
class SupportConfiguration {

    @Bean
    @Primary
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    TestExemption testExemption() {
        return new TestExemption();
    }

    /** What takes long to guess takes long to check, and a suite logs in a thousand times. The true one has {@code PasswordsTest}. */
    @Bean
    @Primary
    @SuppressWarnings("deprecation")
    PasswordEncoder passwordsInClear() {
        PasswordEncoder inClear = NoOpPasswordEncoder.getInstance();
        return new DelegatingPasswordEncoder("noop", Map.of("noop", inClear, "old", inClear));
    }

    /** Around the pool of the whole application, so that every page and every act of every test is looked at. */
    @Bean
    static BeanPostProcessor oneConnectionEach(RoundTrips trips) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource pool ? new OneConnectionEach(trips.of(pool)) : bean;
            }
        };
    }

    @Bean
    static RoundTrips roundTrips() {
        return new RoundTrips();
    }

    @Bean
    WindowCookies windowCookies() {
        return new WindowCookies();
    }

    @Bean
    FormTokensOfTests formTokensOfTests(FilterChainProxy security) {
        return new FormTokensOfTests(security);
    }

    @Bean
    Mailbox mailbox() {
        return new Mailbox();
    }

    @Bean
    EngineJobs engineJobs(ProcessEngine engine, DataSource dataSource) {
        return new EngineJobs(engine.getManagementService(), engine.getRuntimeService(), dataSource);
    }

    @Bean
    SelectCounter selectCounter(JdbcClient jdbc) {
        return new SelectCounter(jdbc);
    }

    @Bean
    Plans plans(DataSource pool) {
        return new Plans((OneConnectionEach) pool);
    }

    @Bean
    EmptyTables emptyTables(DataSource dataSource) {
        return new EmptyTables(dataSource);
    }

    @Bean
    Deliveries deliveries(DataSource dataSource, List<Task<?>> tasks, DeliveryRound round, Clock clock) {
        return new Deliveries(dataSource, tasks, round, clock);
    }

    @Bean
    TestAccounts testAccounts(AutowireCapableBeanFactory beans) {
        return beans.createBean(TestAccounts.class);
    }

    @Bean
    Stages stages(
            RequestDesk requests,
            RequestReader reader,
            AdmissibilityDesk admissibility,
            OpinionDesk opinions,
            EngineJobs jobs) {
        return new Stages(requests, reader, admissibility, opinions, jobs);
    }
}
