package fr.crig.avis.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.FlashMapManager;

/** In the place of the session's. */
@Configuration(proxyBeanMethods = false)
class ToldConfiguration {

    /** Found by this name. */
    @Bean
    FlashMapManager flashMapManager() {
        return new ToldInCookie();
    }
}
