package fr.crig.avis.storage;

import java.util.List;
import org.springframework.core.convert.converter.Converter;

/** What a feature contributes so that its value objects fit in a column. */
@FunctionalInterface
public interface StorageConverters {

    List<Converter<?, ?>> converters();
}
