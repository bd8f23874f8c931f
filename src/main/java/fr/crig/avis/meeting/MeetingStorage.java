package fr.crig.avis.meeting;

import fr.crig.avis.storage.Json;
import fr.crig.avis.storage.StorageConverters;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** What was typed and what was decided are documents, saved whole: each is one JSON column. */
@Configuration(proxyBeanMethods = false)
class MeetingStorage {

    @Bean
    StorageConverters meetingConverters() {
        return () -> List.<Converter<?, ?>>of(
                new FormReading(), new FormWriting(), new DecisionReading(), new DecisionWriting());
    }

    @ReadingConverter
    private static final class FormReading implements Converter<String, DeliberationForm> {
        @Override
        public DeliberationForm convert(String json) {
            return Json.read(json, DeliberationForm.class);
        }
    }

    @WritingConverter
    private static final class FormWriting implements Converter<DeliberationForm, String> {
        @Override
        public String convert(DeliberationForm form) {
            return Json.write(form);
        }
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
