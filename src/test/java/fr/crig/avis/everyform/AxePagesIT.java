package fr.crig.avis.everyform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.support.Axe;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** After all tests: each page that the matrix names was judged by axe in one of them. */
class AxePagesIT {

    /** What is no page: files, mails as they were received, parts of a form, and what leads on at once. */
    private static final Pattern NO_PAGE = Pattern.compile(
            "/|.*(\\.(pdf|csv|ics|json|css|zip)|/pieces?(/\\{id})?|/documents/\\{document}|/export|comptes/\\{username}/donnees|/message|/jour"
                    + "|/connexion/(avec/\\*|quitter?)|/deliberation|/avis/anterieurs)");

    @Test
    void wereAllJudged() throws IOException {
        List<String> pages = AccessMatrix.read().endpoints().stream()
                .filter(endpoint -> endpoint.startsWith("GET "))
                .map(endpoint -> endpoint.substring("GET ".length()))
                .filter(endpoint -> !endpoint.contains("?"))
                .filter(endpoint -> !NO_PAGE.matcher(endpoint).matches())
                .toList();
        Set<String> judged = Files.readAllLines(Axe.JUDGED).stream()
                .flatMap(path -> pages.stream()
                        .filter(page -> path.matches(page.replaceAll("\\{\\w+}", "[^/]+")))
                        .min(Comparator.comparing(page ->
                                page.chars().filter(letter -> letter == '{').count()))
                        .stream())
                .collect(Collectors.toSet());
        Set<String> missing = new TreeSet<>(pages);
        missing.removeAll(judged);
        assertThat(missing).isEmpty();
    }
}
