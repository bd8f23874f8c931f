package fr.crig.avis.minutes;

import fr.crig.avis.storage.Json;
import fr.crig.avis.storage.StorageConverters;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** The facts and the words are documents, saved whole: each is one JSON column. */
@Configuration(proxyBeanMethods = false)
class MinutesStorage {

    @Bean
    StorageConverters minutesConverters() {
        return () -> List.<Converter<?, ?>>of(
                new RecordReading(), new RecordWriting(), new TextReading(), new TextWriting());
    }

    @ReadingConverter
    private static final class RecordReading implements Converter<String, MinutesRecord> {
        @Override
        public MinutesRecord convert(String json) {
            return Json.read(json, MinutesRecord.class);
        }
    }

    @WritingConverter
    private static final class RecordWriting implements Converter<MinutesRecord, String> {
        @Override
        public String convert(MinutesRecord facts) {
            return Json.write(facts);
        }
    }

    @ReadingConverter
    private static final class TextReading implements Converter<String, MinutesText> {
        @Override
        public MinutesText convert(String json) {
            return Json.read(json, MinutesText.class);
        }
    }

    @WritingConverter
    private static final class TextWriting implements Converter<MinutesText, String> {
        @Override
        public String convert(MinutesText text) {
            return Json.write(text);
        }
    }
}
