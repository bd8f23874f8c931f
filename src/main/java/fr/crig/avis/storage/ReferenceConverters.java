package fr.crig.avis.storage;

import fr.crig.avis.shared.Reference;
import java.util.List;
import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/** A reference is kept as its text. */
final class ReferenceConverters {

    static final List<Converter<?, ?>> ALL = List.of(new Reading(), new Writing());

    private ReferenceConverters() {}

    @ReadingConverter
    private static final class Reading implements Converter<String, Reference> {
        @Override
        public Reference convert(String value) {
            return Reference.of(value);
        }
    }

    @WritingConverter
    private static final class Writing implements Converter<Reference, String> {
        @Override
        public String convert(Reference reference) {
            return reference.value();
        }
    }
}
