package fr.crig.avis.storage;

import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/** Makes an acknowledged act survive a power cut. PostgreSQL does so by itself. */
@Configuration(proxyBeanMethods = false)
class DurabilityConfiguration {

    @Bean
    FilterRegistrationBean<CheckpointFilter> checkpointFilter(JdbcOperations jdbc) {
        FilterRegistrationBean<CheckpointFilter> registration =
                new FilterRegistrationBean<>(new CheckpointFilter(jdbc));
        registration.setEnabled(isH2(jdbc));
        // Outermost: the transaction is over when the chain returns.
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return registration;
    }

    private static boolean isH2(JdbcOperations jdbc) {
        ConnectionCallback<String> url = connection -> connection.getMetaData().getURL();
        return DatabaseDriver.fromJdbcUrl(jdbc.execute(url)) == DatabaseDriver.H2;
    }
}
