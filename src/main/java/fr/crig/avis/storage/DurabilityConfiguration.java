package fr.crig.avis.storage;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/** Makes an acknowledged act survive a power cut, and the service a full disk. PostgreSQL does so by itself. */
@Configuration(proxyBeanMethods = false)
class DurabilityConfiguration {

    @Bean
    static BeanPostProcessor storeReopening() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    pool.setExceptionOverride(new ReopenedStore(pool));
                }
                return bean;
            }
        };
    }

    @Bean
    FilterRegistrationBean<CheckpointFilter> checkpointFilter(JdbcOperations jdbc) {
        FilterRegistrationBean<CheckpointFilter> registration =
                new FilterRegistrationBean<>(new CheckpointFilter(jdbc));
        registration.setEnabled(isH2(jdbc));
        // Outermost but for the one that says so when it fails: the transaction is over when the chain returns.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return registration;
    }

    private static boolean isH2(JdbcOperations jdbc) {
        ConnectionCallback<String> url = connection -> connection.getMetaData().getURL();
        return DatabaseDriver.fromJdbcUrl(jdbc.execute(url)) == DatabaseDriver.H2;
    }
}
