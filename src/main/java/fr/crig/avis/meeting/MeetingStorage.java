package fr.crig.avis.meeting;

import fr.crig.avis.storage.JsonColumns;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What was decided is a document, saved whole: one JSON column. */
@Configuration(proxyBeanMethods = false)
class MeetingStorage {

    @Bean
    JsonColumns meetingColumns() {
        return JsonColumns.of(Decision.class);
    }
}
