package fr.crig.avis.presence;

import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** Spring Session, told of our cookie and of what a session may hold. */
@Configuration(proxyBeanMethods = false)
class PresenceConfiguration {

    @Bean
    CookieSerializer cookieSerializer() {
        return new SessionCookie();
    }

    @Bean
    static BeanPostProcessor sparingSessions() {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof JdbcIndexedSessionRepository kept ? new SparingSessions<>(kept) : bean;
            }
        };
    }

    /** Around the one that reads and saves the session. */
    @Bean
    FilterRegistrationBean<SparingSessions.Forgetting> sessionForgetting() {
        var registration = new FilterRegistrationBean<>(new SparingSessions.Forgetting());
        registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
        return registration;
    }

    /** Found by this name. What a desk asks of sessions is asked in its own transaction: no thread holds two connections. */
    @Bean(defaultCandidate = false)
    TransactionOperations springSessionTransactionOperations(PlatformTransactionManager transactions) {
        return new SparingSessions.Transactions(new TransactionTemplate(transactions));
    }

    /** Found by this name. */
    @Bean(defaultCandidate = false)
    ConversionService springSessionConversionService() {
        var conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, new KnownContents());
        return conversion;
    }
}
