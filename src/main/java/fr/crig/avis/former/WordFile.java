package fr.crig.avis.former;

import fr.crig.avis.page.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** How old registers call what we call otherwise: words to be mended without touching code, as all others. */
final class WordFile {

    private WordFile() {}

    /** By key, each of the ways in which it is called, between commas. */
    static Map<String, List<Set<String>>> called(String name) {
        Map<String, List<Set<String>>> called = new HashMap<>();
        Properties all = load(name);
        all.stringPropertyNames()
                .forEach(key -> called.put(
                        key,
                        Stream.of(all.getProperty(key).split(","))
                                .map(Words::in)
                                .toList()));
        return called;
    }

    static Properties load(String name) {
        try {
            return PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource(name), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
