package fr.crig.avis.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

/**
 * The compose files against the schema of the Compose Specification (Apache-2.0, as the npm package dclint 3.1.0 brings it): a word that
 * it does not know stops every engine, and none runs where this is built.
 */
class ComposeFilesTest {

    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(VersionFlag.V7)
            .getSchema(SchemaLocation.of("classpath:compose-spec/schema.json"));

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "tls.yaml"})
    void sayOnlyWhatTheSpecificationKnows(String file) throws IOException {
        assertThat(faults(read(file))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "restart: unless-stopped, restrat: unless-stopped",
        "condition: service_healthy, condition: service_well",
        "interval: 5s, intervall: 5s"
    })
    void wouldNotHideAFault(String right, String wrong) throws IOException {
        String compose = read("compose.yaml");
        assertThat(compose).contains(right);
        assertThat(faults(compose.replace(right, wrong))).isNotEmpty();
    }

    @Test
    void wouldNotHideAnUnknownPart() throws IOException {
        assertThat(faults(read("tls.yaml") + "\nservice: {}\n")).isNotEmpty();
    }

    private static List<String> faults(String compose) {
        return SCHEMA.validate(new ObjectMapper().valueToTree(new Yaml().load(compose))).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }

    private static String read(String file) throws IOException {
        return Files.readString(Path.of("docker", file));
    }
}
