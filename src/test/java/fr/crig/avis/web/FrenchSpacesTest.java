package fr.crig.avis.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * A sign that stands alone at the head of a line is a fault of typography, and a screen at 200 % makes many. The spaces are those of
 * the Lexique des règles typographiques of the Imprimerie nationale: narrow before {@code ; ? !}, whole before {@code :} and inside quotation
 * marks, none of them breakable.
 */
class FrenchSpacesTest {

    private static final Pattern FAULT =
            Pattern.compile("(?<![\u202f;?!])[;?!](?=[\\s\u00a0]|$)|(?<!\u00a0):(?=\\s|$)|«(?!\u00a0)|(?<!\u00a0)»");

    @Test
    void breaksNoLineBeforeASign() throws IOException {
        List<String> faults = new ArrayList<>();
        for (Resource file :
                new PathMatchingResourcePatternResolver().getResources("classpath*:messages*.properties")) {
            read(file).forEach((key, sentence) -> {
                if (FAULT.matcher(sentence.toString()).find()) {
                    faults.add(file.getFilename() + ", " + key + " = " + sentence);
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void breaksNoLineInTheTextsOfTheConfiguration() {
        var yaml = new YamlPropertiesFactoryBean();
        yaml.setResources(new ClassPathResource("information.yaml"));
        Properties texts = yaml.getObject();
        assertThat(texts).hasSizeGreaterThan(10);
        assertThat(texts.values())
                .noneMatch(text -> FAULT.matcher(text.toString()).find());
    }

    @Test
    void putsNoBreakableSpaceBetweenAnElementAndASign() throws IOException {
        Pattern fault = Pattern.compile(">\\s+[:;?!»]");
        List<String> faults = new ArrayList<>();
        for (Resource page : new PathMatchingResourcePatternResolver().getResources("classpath*:templates/**/*.html")) {
            page.getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> fault.matcher(line).find())
                    .forEach(line -> faults.add(page.getFilename() + ": " + line.strip()));
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void knowsAFaultWhenItSeesOne() {
        assertThat(List.of("Lieu : ici", "Lieu: ici", "Vraiment ?", "Vraiment?", "« oui »", "«oui»", "un ; deux"))
                .allMatch(sentence -> FAULT.matcher(sentence).find());
        assertThat(List.of(
                        "Lieu\u00a0: ici",
                        "Vraiment\u202f?",
                        "«\u00a0oui\u00a0»",
                        "de 14:30 à 17:00",
                        "https://crig.example/?a=1"))
                .noneMatch(sentence -> FAULT.matcher(sentence).find());
    }

    private static Properties read(Resource file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
