package fr.crig.avis.storage;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.data.convert.ConverterBuilder;
import org.springframework.data.convert.ConverterBuilder.ConverterAware;

/**
 * The value objects of a feature that are documents, saved and compared whole: each is one JSON column. What would not fit is
 * refused before the database sees it.
 *
 * @param lengths of the column, by type
 */
public record JsonColumns(Map<Class<?>, Integer> lengths) {

    public JsonColumns {
        lengths = Map.copyOf(lengths);
    }

    public static JsonColumns of(Class<?> type, int length) {
        return new JsonColumns(Map.of(type, length));
    }

    public JsonColumns and(Class<?> type, int length) {
        Map<Class<?>, Integer> all = new HashMap<>(lengths);
        all.put(type, length);
        return new JsonColumns(all);
    }

    Stream<ConverterAware> converters() {
        return lengths.entrySet().stream().map(column -> converter(column.getKey(), column.getValue()));
    }

    private static <T> ConverterAware converter(Class<T> type, int length) {
        return ConverterBuilder.reading(String.class, type, json -> Json.read(json, type))
                .andWriting(value -> Json.write(value, length));
    }
}
