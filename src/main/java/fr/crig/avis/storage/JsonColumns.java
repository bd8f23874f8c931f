package fr.crig.avis.storage;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.convert.ConverterBuilder.ConverterAware;

/** The value objects of a feature that are documents, saved and compared whole: each is one JSON column. */
public record JsonColumns(List<Class<?>> types) {

    public static JsonColumns of(Class<?>... types) {
        return new JsonColumns(List.of(types));
    }

    Stream<ConverterAware> converters() {
        return types.stream().map(JsonColumns::converter);
    }

    private static <T> ConverterAware converter(Class<T> type) {
        return ConverterBuilder.reading(String.class, type, json -> Json.read(json, type))
                .andWriting(Json::write);
    }
}
