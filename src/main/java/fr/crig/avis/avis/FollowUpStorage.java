package fr.crig.avis.avis;

import fr.crig.avis.storage.JsonColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is proposed is read and settled whole: one JSON column. */
@Configuration(proxyBeanMethods = false)
class FollowUpStorage {

    private static final int LONGEST = 100_000;

    @Bean
    JsonColumns followUpColumns() {
        return JsonColumns.of(Proposed.class, LONGEST);
    }
}
