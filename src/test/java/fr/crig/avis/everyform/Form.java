package fr.crig.avis.everyform;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;

/**
 * A form in a state in which it may be sent, and what a person could have typed in it.
 *
 * @param pattern of its handler
 * @param path where it is sent
 * @param username who may send it
 * @param typed by the name of the field; what is not here may hold anything
 * @param multipart whether files come with it
 */
record Form(String pattern, String path, String username, Map<String, List<String>> typed, boolean multipart) {

    /** What a field holds that may hold anything. */
    static final String ANY_WORDS = "any words";

    private static final byte[] NOTE = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    static Form of(String username, String pattern, String path, String... namesAndValues) {
        Map<String, List<String>> typed = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            typed.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return new Form(pattern, path, username, typed, false);
    }

    /** Fields that may hold anything and whose names no handler knows: keys of a map, of which each page has its own. */
    Stream<String> anyWords() {
        return typed.entrySet().stream()
                .filter(field -> field.getValue().equals(List.of(ANY_WORDS)))
                .map(Map.Entry::getKey);
    }

    Form with(Map<String, List<String>> more) {
        Map<String, List<String>> all = new HashMap<>(more);
        all.putAll(typed);
        return new Form(pattern, path, username, all, multipart);
    }

    /** As a browser sends it; by whom is another matter. */
    MockHttpServletRequestBuilder request(Map<String, List<String>> parameters) {
        MockHttpServletRequestBuilder request = multipart
                ? MockMvcRequestBuilders.multipart(path)
                        .file(new MockMultipartFile("piece-NOTE", "note \0 \ud83d.pdf", "application/pdf", NOTE))
                : MockMvcRequestBuilders.post(path);
        parameters.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request;
    }

    Form withFiles() {
        return new Form(pattern, path, username, typed, true);
    }
}
