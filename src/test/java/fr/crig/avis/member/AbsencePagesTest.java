package fr.crig.avis.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.ApplicationTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** "Mes absences", and the same page for the secretariat. */
class AbsencePagesTest extends ApplicationTest {

    private static final String OWN = "/mes-absences";
    private static final String OF_IGN = "/membres/membre.ign/absences";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Absences absences;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void areOpenToTheMemberAndToTheSecretariat() {
        assertThat(get(OWN, "membre.ign")).hasStatusOk().bodyText().contains("Mes absences", "Aucune absence prévue.");
        assertThat(get(OWN, "suppleant.ign")).hasStatusOk();
        assertThat(get(OF_IGN, "secretariat"))
                .hasStatusOk()
                .bodyText()
                .contains("Absences de Titulaire – IGN Occitanie");
    }

    @Test
    void areClosedToEverybodyElse() {
        for (String stranger : List.of("agent.ign", "admin", "secretariat")) {
            assertThat(get(OWN, stranger)).hasStatus(404);
            assertThat(declare(OWN, stranger, "2026-03-12", "2026-03-13")).hasStatus(404);
        }
        for (String stranger : List.of("agent.ign", "admin", "suppleant.ign", "membre.region")) {
            assertThat(get(OF_IGN, stranger)).hasStatus(404);
            assertThat(declare(OF_IGN, stranger, "2026-03-12", "2026-03-13")).hasStatus(404);
        }
        assertThat(get("/membres/agent.ign/absences", "secretariat")).hasStatus(404);
        assertThat(get("/membres/nobody/absences", "secretariat")).hasStatus(404);
        assertThat(mvc.post().uri(OWN).with(accounts.signedIn("membre.ign"))).hasStatus(403);
        assertThat(absences.findByUsernameOrderByFirstDayAscIdAsc("membre.ign")).isEmpty();
    }

    @Test
    void declareAndCancel() {
        assertThat(declare(OWN, "membre.ign", "2026-04-01", "2026-04-10")).hasRedirectedUrl(OWN);
        assertThat(get(OWN, "membre.ign"))
                .bodyText()
                .contains("du 1er avril 2026 au 10 avril 2026", "Déclarée par Titulaire – IGN Occitanie");

        Absence absence =
                absences.findByUsernameOrderByFirstDayAscIdAsc("membre.ign").get(0);
        assertThat(cancel(OF_IGN, "secretariat", absence)).hasRedirectedUrl(OF_IGN);
        assertThat(get(OWN, "membre.ign"))
                .bodyText()
                .contains("Aucune absence prévue.", "annulée par Secrétariat du CRIG");
        assertThat(cancel(OWN, "membre.ign", absence)).hasStatus(409);
    }

    @Test
    void refuseADayAtTheEndOfTime() {
        String end = "+999999999-12-31";
        assertThat(declare(OWN, "membre.ign", end, end)).hasStatus(422);
    }

    @Test
    void cancelNoAbsenceOfSomebodyElse() {
        declare(OWN, "membre.ign", "2026-04-01", "2026-04-10");
        Absence absence =
                absences.findByUsernameOrderByFirstDayAscIdAsc("membre.ign").get(0);

        assertThat(cancel(OWN, "suppleant.ign", absence)).hasStatus(404);
        assertThat(cancel("/membres/membre.region/absences", "secretariat", absence))
                .hasStatus(404);
    }

    @Test
    void sayWhatIsWrongAndKeepWhatWasTyped() {
        assertThat(declare(OWN, "membre.ign", "2026-04-10", "2026-04-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Le dernier jour ne peut pas précéder le premier.", "value=\"2026-04-10\"");
        assertThat(declare(OWN, "membre.ign", "2026-03-11", "2026-04-01"))
                .hasStatus(422)
                .bodyText()
                .contains("Une absence se déclare pour aujourd’hui ou plus tard.");
        assertThat(declare(OWN, "membre.ign", "hier", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Cette date n’est pas lisible");
    }

    @Test
    void warnWhenNobodyElseIsThere() {
        declare(OWN, "suppleant.ign", "2026-04-05", "2026-04-06");
        MvcTestResult declared = declare(OWN, "membre.ign", "2026-04-01", "2026-04-10");
        assertThat(Map.<String, Object>copyOf(declared.getMvcResult().getFlashMap()))
                .containsEntry("flash", "absence.declared.alone")
                .containsEntry("flashArguments", List.of("5 avril 2026"));
        assertThat(get(OWN, "membre.ign"))
                .bodyText()
                .contains("Le 5 avril 2026, personne d’autre n’est là pour ce signataire");
    }

    private MvcTestResult get(String path, String reader) {
        return mvc.get().uri(path).with(accounts.signedIn(reader)).exchange();
    }

    private MvcTestResult declare(String path, String actor, String from, String until) {
        return mvc.post()
                .uri(path)
                .with(accounts.signedIn(actor))
                .with(csrf())
                .param("from", from)
                .param("until", until)
                .exchange();
    }

    private MvcTestResult cancel(String path, String actor, Absence absence) {
        return mvc.post()
                .uri(path + "/" + absence.id() + "/annulation")
                .with(accounts.signedIn(actor))
                .with(csrf())
                .param("version", String.valueOf(absence.version()))
                .exchange();
    }
}
