package fr.crig.avis.convocation;

import fr.crig.avis.storage.JsonColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Those addressed are kept as they were: one JSON column. */
@Configuration(proxyBeanMethods = false)
class ConvocationStorage {

    @Bean
    JsonColumns convocationColumns() {
        return JsonColumns.of(Addressees.class, 200_000);
    }
}
