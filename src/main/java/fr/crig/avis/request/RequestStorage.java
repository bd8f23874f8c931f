package fr.crig.avis.request;

import fr.crig.avis.storage.Json;
import fr.crig.avis.storage.StorageConverters;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** A form and a dossier are documents, saved and compared whole: each is one JSON column. */
@Configuration(proxyBeanMethods = false)
class RequestStorage {

    @Bean
    StorageConverters requestConverters() {
        return () -> List.<Converter<?, ?>>of(
                new FormReading(), new FormWriting(), new DossierReading(), new DossierWriting());
    }

    @ReadingConverter
    private static final class FormReading implements Converter<String, RequestForm> {
        @Override
        public RequestForm convert(String json) {
            return Json.read(json, RequestForm.class);
        }
    }

    @WritingConverter
    private static final class FormWriting implements Converter<RequestForm, String> {
        @Override
        public String convert(RequestForm form) {
            return Json.write(form);
        }
    }

    @ReadingConverter
    private static final class DossierReading implements Converter<String, Dossier> {
        @Override
        public Dossier convert(String json) {
            return Json.read(json, Dossier.class);
        }
    }

    @WritingConverter
    private static final class DossierWriting implements Converter<Dossier, String> {
        @Override
        public String convert(Dossier dossier) {
            return Json.write(dossier);
        }
    }
}
