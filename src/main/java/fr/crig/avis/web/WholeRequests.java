package fr.crig.avis.web;

import org.apache.catalina.filters.FailedRequestFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Tomcat leaves out what goes over its limits, ten thousand parameters most often: half a form must not pass for a whole one. */
@Configuration(proxyBeanMethods = false)
class WholeRequests {

    @Bean
    FilterRegistrationBean<FailedRequestFilter> failedRequestFilter() {
        var registration = new FilterRegistrationBean<>(new FailedRequestFilter());
        // Once it is known who sends: nothing is read for a stranger.
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 1);
        return registration;
    }
}
