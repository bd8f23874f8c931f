package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is drawn on the pages is said there in words too, and only to whom the words are open. */
class PicturesTest extends ApplicationTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void fillTheDepartementsOfTheProject() {
        String page = read("agent.region", "/demandes/" + stages.circulating());
        assertThat(page).contains("Aude (11)", "licence CC BY 4.0");
        assertThat(filled(page)).containsExactly("11");
    }

    @Test
    void standInTheListBesideTheNameOfThePlace() {
        stages.submitted();
        String page = read("secretariat", "/demandes");
        assertThat(page).contains("<span class=\"visually-hidden\">Aude (11)</span>");
        assertThat(filled(page)).containsExactly("11");
    }

    @Test
    void fillTheWholeRegionWhenAllOfItIsConcerned() {
        var form = Samples.form();
        form.project.departments.clear();
        form.project.wholeRegion = true;
        String page = read("agent.region", "/demandes/" + stages.submitted(form));
        assertThat(page).contains("Toute la région");
        assertThat(filled(page)).hasSize(13).contains("09", "82");
    }

    @Test
    void areFoundInTheFileOfTheMap() throws Exception {
        assertThat(mvc.get().uri("/assets/img/departments.svg"))
                .bodyText()
                .contains("CC BY 4.0", "id=\"d09\"", "id=\"d11\"", "id=\"d66\"");
    }

    @Test
    void shareThePlanOutInPercent() {
        String page = read("agent.region", "/demandes/" + stages.submitted());
        assertThat(page)
                .contains("1. Région Occitanie", "(40\u00a0%)", "2. Syndicat d’énergies de l’Aude", "(60\u00a0%)")
                .contains("x=\"40.00%\" width=\"60.00%\"");
    }

    @Test
    void countTheOpinionsAsARing() {
        Reference reference = stages.circulating();
        stages.opinion(reference, "IGN", "FAVORABLE");
        assertThat(read("secretariat", "/demandes/" + reference)).contains("stroke-dasharray=\"25 100\"");
    }

    private static List<String> filled(String page) {
        return Pattern.compile(
                        "<use class=\"map__department map__department--here\" href=\"/assets/img/departments-\\w+.svg#d(\\d\\d)\">")
                .matcher(page)
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private String read(String reader, String path) {
        return new String(
                mvc.get()
                        .uri(path)
                        .with(accounts.signedIn(reader))
                        .exchange()
                        .getResponse()
                        .getContentAsByteArray(),
                StandardCharsets.UTF_8);
    }
}
