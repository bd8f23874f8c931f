package fr.crig.avis.session;

import fr.crig.avis.storage.JsonColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is typed during a meeting, and the attendance that an item keeps, are documents: each is one JSON column. */
@Configuration(proxyBeanMethods = false)
class SessionStorage {

    @Bean
    JsonColumns sessionColumns() {
        return JsonColumns.of(AttendanceForm.class, 100_000)
                .and(ItemForm.class, 200_000)
                .and(Roll.class, 100_000);
    }
}
