package fr.crig.avis.request;

import fr.crig.avis.storage.JsonColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A form, a dossier and the steps of a request are documents, saved whole: each is one JSON column. */
@Configuration(proxyBeanMethods = false)
class RequestStorage {

    @Bean
    JsonColumns requestColumns() {
        return JsonColumns.of(RequestForm.class, 1_000_000)
                .and(Dossier.class, 1_000_000)
                .and(Milestones.class, 100_000);
    }
}
