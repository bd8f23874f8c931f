package fr.crig.avis.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/**
 * Where what waits in an earlier version of a model waits in today's, if not under the same name: {@code model.old=new} in
 * {@code model-moves.properties}.
 */
record ModelMoves(Map<String, String> named) {

    private static final String FILE = "model-moves.properties";

    static ModelMoves written() {
        try {
            return of(PropertiesLoaderUtils.loadProperties(new ClassPathResource(FILE)));
        } catch (IOException absent) {
            throw new UncheckedIOException(absent);
        }
    }

    private static ModelMoves of(Properties written) {
        return new ModelMoves(
                written.stringPropertyNames().stream().collect(Collectors.toMap(name -> name, written::getProperty)));
    }

    /** From the old name to the new one. */
    Map<String, String> in(String model) {
        String prefix = model + ".";
        return named.entrySet().stream()
                .filter(move -> move.getKey().startsWith(prefix))
                .collect(Collectors.toMap(move -> move.getKey().substring(prefix.length()), Map.Entry::getValue));
    }
}
