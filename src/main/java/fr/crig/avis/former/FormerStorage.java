package fr.crig.avis.former;

import fr.crig.avis.storage.JsonColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which column is which field is read and said whole: one JSON column. */
@Configuration(proxyBeanMethods = false)
class FormerStorage {

    private static final int LONGEST = 12000;

    @Bean
    JsonColumns formerColumns() {
        return JsonColumns.of(Columns.class, LONGEST);
    }
}
