package fr.crig.avis.request;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.crig.avis.storage.Json;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** A form as a browser sends it: one parameter a field, under its path. */
public final class SentForm {

    private SentForm() {}

    public static MultiValueMap<String, String> of(RequestForm form) {
        MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
        try {
            add("", new ObjectMapper().readTree(Json.write(form)), parameters);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return parameters;
    }

    private static void add(String path, JsonNode node, MultiValueMap<String, String> parameters) {
        if (node.isObject()) {
            node.fields()
                    .forEachRemaining(field -> add(
                            path.isEmpty() ? field.getKey() : path + "." + field.getKey(),
                            field.getValue(),
                            parameters));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                boolean plain = node.get(i).isTextual();
                add(plain ? path : path + "[" + i + "]", node.get(i), parameters);
            }
        } else if (!node.isBoolean() || node.asBoolean()) {
            parameters.add(path, node.asText());
        }
    }
}
