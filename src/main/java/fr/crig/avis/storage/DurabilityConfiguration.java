package fr.crig.avis.storage;

import com.zaxxer.hikari.HikariDataSource;
import jakarta.servlet.ServletRequestListener;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;

/** Makes an acknowledged act survive a power cut, an act be there whole or not at all, and the service survive a full disk. PostgreSQL does so by itself. */
@Configuration(proxyBeanMethods = false)
class DurabilityConfiguration {

    @Bean
    static PoolKeeping poolKeeping() {
        return new PoolKeeping();
    }

    @Bean
    ServletRequestListener oneWaitARequest() {
        return new OneWait.Requests();
    }

    /** Before anything else is put around the pool; a method that tells less of what it makes would have it come later. */
    static final class PoolKeeping implements BeanPostProcessor, Ordered {

        @Override
        public int getOrder() {
            return HIGHEST_PRECEDENCE;
        }

        @Override
        public Object postProcessAfterInitialization(Object bean, String name) {
            if (bean instanceof HikariDataSource pool) {
                RoomToReopen room = RoomToReopen.before(pool);
                pool.setExceptionOverride(new ReopenedStore(pool, room));
                return new OneWait(isOnFile(pool) ? oneWriter(pool, room) : room);
            }
            return bean;
        }

        private static boolean isOnFile(HikariDataSource pool) {
            return RoomToReopen.folder(String.valueOf(pool.getJdbcUrl())).isPresent();
        }

        private static DataSource oneWriter(HikariDataSource pool, DataSource database) {
            return new OneWriter(database, Duration.ofMillis(pool.getConnectionTimeout()));
        }
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
