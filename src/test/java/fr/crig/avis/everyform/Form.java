package fr.crig.avis.everyform;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    private static final byte[] NOTE = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    static Form of(String username, String pattern, String path, String... namesAndValues) {
        Map<String, List<String>> typed = new HashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            typed.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return new Form(pattern, path, username, typed, false);
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
