package fr.crig.avis.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.support.ApplicationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Who runs the service, and how to reach them, is told to everybody. */
class InformationPagesTest extends ApplicationTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private InformationProperties texts;

    @Autowired
    private Committee committee;

    @ParameterizedTest
    @CsvSource({
        "/accessibilite, Défenseur des droits",
        "/mentions-legales, Hébergement",
        "/donnees-personnelles, CNIL",
        "/contact, À qui s’adresser"
    })
    void sayToAStrangerWhatTheConfigurationSays(String path, String words) {
        assertThat(mvc.get().uri(path)).hasStatusOk().bodyText().contains(words);
    }

    @Test
    void areReachedFromTheFootOfEachPage() {
        accounts.openAll();
        for (String page : List.of(
                read(mvc.get().uri("/connexion").exchange().getMvcResult()),
                read(mvc.get()
                        .uri("/demandes")
                        .with(accounts.signedIn("agent.ign"))
                        .exchange()
                        .getMvcResult()))) {
            assertThat(page)
                    .contains(
                            "href=\"/accessibilite\"",
                            "href=\"/mentions-legales\"",
                            "href=\"/donnees-personnelles\"",
                            "href=\"/contact\"")
                    .contains("Accessibilité\u00a0: non conforme");
        }
    }

    @Test
    void giveTheAddressOfTheSecretariat() {
        String address = "mailto:" + committee.secretariat().email();
        assertThat(mvc.get().uri("/contact")).bodyText().contains(address);
        assertThat(mvc.get().uri("/connexion")).bodyText().contains(address, "À quoi sert ce service");
    }

    @Test
    void explainTheWordsWhereTheyStand() {
        accounts.openAll();
        assertThat(mvc.get().uri("/gallery").with(accounts.signedIn("agent.ign")))
                .bodyText()
                .contains(
                        "<a class=\"term\" href=\"/glossaire#date-utile\" title=\"Définition dans le glossaire\">Date utile</a>")
                .contains("<dd>&lt;b&gt;</dd>");
        assertThat(mvc.get().uri("/glossaire")).bodyText().contains("id=\"date-utile\"");
    }

    @Test
    void parseParagraphs() {
        assertThat(texts.contact().get(0).text()).contains("\n\n");
    }

    private static String read(org.springframework.test.web.servlet.MvcResult answer) {
        return new String(answer.getResponse().getContentAsByteArray(), java.nio.charset.StandardCharsets.UTF_8);
    }
}
