package fr.crig.avis.meeting;

import fr.crig.avis.storage.Json;
import fr.crig.avis.storage.StorageConverters;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** What was decided is a document, saved whole: one JSON column. */
@Configuration(proxyBeanMethods = false)
class MeetingStorage {

    @Bean
    StorageConverters meetingConverters() {
        return () -> List.<Converter<?, ?>>of(new DecisionReading(), new DecisionWriting());
    }

    @ReadingConverter
    private static final class DecisionReading implements Converter<String, Decision> {
        @Override
        public Decision convert(String json) {
            return Json.read(json, Decision.class);
        }
    }

    @WritingConverter
    private static final class DecisionWriting implements Converter<Decision, String> {
        @Override
        public String convert(Decision decision) {
            return Json.write(decision);
        }
    }
}
