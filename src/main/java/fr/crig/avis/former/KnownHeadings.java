package fr.crig.avis.former;

import fr.crig.avis.page.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** How columns of old registers are titled: words to be mended without touching code, as all others. */
final class KnownHeadings {

    private static final Properties ALL = load("former-headings.properties");

    private KnownHeadings() {}

    static List<Set<String>> of(String field) {
        return Stream.of(ALL.getProperty(field).split(",")).map(Words::in).toList();
    }

    private static Properties load(String name) {
        try {
            return PropertiesLoaderUtils.loadProperties(
                    new EncodedResource(new ClassPathResource(name), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
