package fr.crig.avis.deliberation;

import fr.crig.avis.storage.JsonColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was decided is a document, saved whole: one JSON column. */
@Configuration(proxyBeanMethods = false)
class DeliberationStorage {

    @Bean
    JsonColumns deliberationColumns() {
        return JsonColumns.of(Decision.class, 200_000);
    }
}
