package fr.crig.avis.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.PropertiesLoaderUtils;

/** Every act that the journal has words for belongs to a kind: those of accounts and of the service are named one by one. */
class JournalKindTest {

    private static final String ACT = "journal.";
    private static final Map<JournalKind, List<String>> BEGINNINGS = Map.of(
            JournalKind.SERVICE,
            List.of("account.", "factor.", "signOn.", "privacy.", "operations.", "file.", "committee."),
            JournalKind.ENTRANCES,
            List.of("entrance."),
            JournalKind.REFUSALS,
            List.of("access."));

    @Test
    void namesEachActOfAccountsAndOfTheService() throws IOException {
        Set<String> acts = acts();
        BEGINNINGS.forEach((kind, beginnings) -> assertThat(kind.acts())
                .as("%s", kind)
                .containsExactlyInAnyOrderElementsOf(acts.stream()
                        .filter(act -> beginnings.stream().anyMatch(act::startsWith))
                        .toList()));
        assertThat(Arrays.stream(JournalKind.values())
                        .filter(kind -> kind.acts().isEmpty()))
                .containsExactly(JournalKind.ACTS, JournalKind.ALL);
    }

    private static Set<String> acts() throws IOException {
        Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath*:messages*.properties");
        return Stream.of(files)
                .map(JournalKindTest::read)
                .flatMap(messages -> messages.stringPropertyNames().stream())
                .filter(key -> key.startsWith(ACT))
                .map(key -> key.substring(ACT.length()))
                .collect(Collectors.toSet());
    }

    private static Properties read(Resource file) {
        try {
            return PropertiesLoaderUtils.loadProperties(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
