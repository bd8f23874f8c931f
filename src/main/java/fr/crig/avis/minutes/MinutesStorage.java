package fr.crig.avis.minutes;

import fr.crig.avis.storage.JsonColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The facts and the words are documents, saved whole: each is one JSON column. */
@Configuration(proxyBeanMethods = false)
class MinutesStorage {

    @Bean
    JsonColumns minutesColumns() {
        return JsonColumns.of(MinutesRecord.class, 1_000_000).and(MinutesText.class, 1_000_000);
    }
}
