package fr.crig.avis.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import fr.crig.avis.shared.Refusal;

/**
 * The JSON of the columns. Apart from the web's, so that a change there never alters what is kept; unknown fields are ignored,
 * so that an older node reads what a newer one wrote.
 */
public final class Json {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Cannot be kept as JSON: " + value.getClass(), e);
        }
    }

    /**
     * As a column of this length takes it: a sign may take six as JSON, so that no limit on what is typed says it alone.
     *
     * @throws Refusal before the database would fail
     */
    public static String write(Object value, int longest) {
        String json = write(value);
        if (json.length() > longest) {
            throw Refusal.because("refusal.tooLongToKeep");
        }
        return json;
    }

    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Kept JSON cannot be read as " + type, e);
        }
    }
}
