package fr.crig.avis.benchmark;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.support.Filler;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;

/** What leaves as a file holds all there is, and is read in portions, each by an index behind the last one. */
final class FilesOfAll {

    private FilesOfAll() {}

    static Map<String, MockMvcRequestBuilder> of(MockMvcTester mvc) {
        Map<String, MockMvcRequestBuilder> files = new LinkedHashMap<>();
        files.put("/demandes.csv", mvc.get().uri("/demandes.csv"));
        files.put("/avis/export", mvc.post().uri("/avis/export").with(csrf()));
        files.put(
                "/avis/export, XLSX",
                mvc.post().uri("/avis/export").param("format", "xlsx").with(csrf()));
        files.put(
                "/avis/subventions",
                mvc.post()
                        .uri("/avis/subventions")
                        .param("attribuant", Filler.A_GRANTING_BODY)
                        .param("annee", "2019")
                        .with(csrf()));
        return files;
    }
}
