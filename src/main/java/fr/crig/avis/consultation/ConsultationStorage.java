package fr.crig.avis.consultation;

import fr.crig.avis.meeting.Quorum;
import fr.crig.avis.meeting.Resolution;
import fr.crig.avis.storage.Json;
import fr.crig.avis.storage.StorageConverters;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** The proposal, the participation and the evocation are kept whole: each is one JSON column. */
@Configuration(proxyBeanMethods = false)
class ConsultationStorage {

    @Bean
    StorageConverters consultationConverters() {
        return () -> List.<Converter<?, ?>>of(
                new ResolutionReading(),
                new ResolutionWriting(),
                new QuorumReading(),
                new QuorumWriting(),
                new EvocationReading(),
                new EvocationWriting());
    }

    @ReadingConverter
    private static final class ResolutionReading implements Converter<String, Resolution> {
        @Override
        public Resolution convert(String json) {
            return Json.read(json, Resolution.class);
        }
    }

    @WritingConverter
    private static final class ResolutionWriting implements Converter<Resolution, String> {
        @Override
        public String convert(Resolution resolution) {
            return Json.write(resolution);
        }
    }

    @ReadingConverter
    private static final class QuorumReading implements Converter<String, Quorum> {
        @Override
        public Quorum convert(String json) {
            return Json.read(json, Quorum.class);
        }
    }

    @WritingConverter
    private static final class QuorumWriting implements Converter<Quorum, String> {
        @Override
        public String convert(Quorum quorum) {
            return Json.write(quorum);
        }
    }

    @ReadingConverter
    private static final class EvocationReading implements Converter<String, Evocation> {
        @Override
        public Evocation convert(String json) {
            return Json.read(json, Evocation.class);
        }
    }

    @WritingConverter
    private static final class EvocationWriting implements Converter<Evocation, String> {
        @Override
        public String convert(Evocation evocation) {
            return Json.write(evocation);
        }
    }
}
