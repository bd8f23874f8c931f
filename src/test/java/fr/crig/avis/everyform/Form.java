package fr.crig.avis.everyform;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    Form by(String another) {
        return new Form(pattern, path, another, typed, multipart);
    }

    Form withFiles() {
        return new Form(pattern, path, username, typed, true);
    }
}
