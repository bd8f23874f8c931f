package fr.crig.avis.wording;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All message files of a folder together. */
final class Messages {

    private final Map<String, String> texts = new TreeMap<>();
    private final List<String> repeated = new ArrayList<>();

    static Messages in(Path folder) {
        Messages messages = new Messages();
        Sources.in(folder, ".properties").stream()
                .filter(file -> file.getFileName().toString().startsWith("messages"))
                .forEach(messages::add);
        return messages;
    }

    Set<String> keys() {
        return texts.keySet();
    }

    Map<String, String> texts() {
        return texts;
    }

    /** Keys that are written twice, in one file or in two: the second would silently win, or never be seen. */
    List<String> repeated() {
        return repeated;
    }

    /** First words of the keys: what tells a message key from any other dotted name. */
    Set<String> families() {
        return keys().stream().map(key -> key.split("\\.")[0]).collect(Collectors.toSet());
    }

    private void add(Path file) {
        try (Reader reader = Files.newBufferedReader(file)) {
            new Noting(file).load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Loading calls {@code put} for each line, which is the only place where a repetition can still be seen. */
    private final class Noting extends Properties {

        private static final long serialVersionUID = 1L;

        private final transient Path file;

        Noting(Path file) {
            this.file = file;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            if (texts.put((String) key, (String) value) != null) {
                repeated.add(key + " again in " + file.getFileName());
            }
            return null;
        }
    }
}
