package fr.crig.avis.circulation;

import fr.crig.avis.storage.JsonColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The reserves of an opinion are kept whole, in one JSON column: twenty of 2 000 signs, of which each may take six. */
@Configuration(proxyBeanMethods = false)
class CirculationStorage {

    @Bean
    JsonColumns circulationColumns() {
        return JsonColumns.of(Reserves.class, 300_000);
    }
}
