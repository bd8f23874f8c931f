package fr.crig.avis.session;

import fr.crig.avis.storage.Json;
import fr.crig.avis.storage.StorageConverters;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** What is typed during a meeting, and the attendance that an item keeps, are documents: each is one JSON column. */
@Configuration(proxyBeanMethods = false)
class SessionStorage {

    @Bean
    StorageConverters sessionConverters() {
        return () -> List.<Converter<?, ?>>of(
                new AttendanceReading(),
                new AttendanceWriting(),
                new ItemReading(),
                new ItemWriting(),
                new RollReading(),
                new RollWriting());
    }

    @ReadingConverter
    private static final class AttendanceReading implements Converter<String, AttendanceForm> {
        @Override
        public AttendanceForm convert(String json) {
            return Json.read(json, AttendanceForm.class);
        }
    }

    @WritingConverter
    private static final class AttendanceWriting implements Converter<AttendanceForm, String> {
        @Override
        public String convert(AttendanceForm form) {
            return Json.write(form);
        }
    }

    @ReadingConverter
    private static final class ItemReading implements Converter<String, ItemForm> {
        @Override
        public ItemForm convert(String json) {
            return Json.read(json, ItemForm.class);
        }
    }

    @WritingConverter
    private static final class ItemWriting implements Converter<ItemForm, String> {
        @Override
        public String convert(ItemForm form) {
            return Json.write(form);
        }
    }

    @ReadingConverter
    private static final class RollReading implements Converter<String, Roll> {
        @Override
        public Roll convert(String json) {
            return Json.read(json, Roll.class);
        }
    }

    @WritingConverter
    private static final class RollWriting implements Converter<Roll, String> {
        @Override
        public String convert(Roll roll) {
            return Json.write(roll);
        }
    }
}
