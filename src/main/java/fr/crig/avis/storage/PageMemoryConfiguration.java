package fr.crig.avis.storage;

import org.springframework.cache.annotation.CachingConfigurer;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.interceptor.CacheResolver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Spring's caching, with the page that is being read as its only cache. */
@Configuration(proxyBeanMethods = false)
@EnableCaching
class PageMemoryConfiguration implements CachingConfigurer {

    private final PageMemory memory = new PageMemory();

    @Bean
    PageMemory pageMemory() {
        return memory;
    }

    @Override
    public CacheResolver cacheResolver() {
        return memory;
    }
}
