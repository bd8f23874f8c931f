package fr.crig.avis.convocation;

import fr.crig.avis.storage.Json;
import fr.crig.avis.storage.StorageConverters;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** Those addressed are kept as they were: one JSON column. */
@Configuration(proxyBeanMethods = false)
class ConvocationStorage {

    @Bean
    StorageConverters convocationConverters() {
        return () -> List.<Converter<?, ?>>of(new Reading(), new Writing());
    }

    @ReadingConverter
    private static final class Reading implements Converter<String, Addressees> {
        @Override
        public Addressees convert(String json) {
            return Json.read(json, Addressees.class);
        }
    }

    @WritingConverter
    private static final class Writing implements Converter<Addressees, String> {
        @Override
        public String convert(Addressees addressees) {
            return Json.write(addressees);
        }
    }
}
