package fr.crig.avis.former;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.ApplicationTest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.lang3.ArrayUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages on which the register of before comes in, and is read. */
class FormerPagesTest extends ApplicationTest {

    private static final String SECRETARIAT = "secretariat";
    private static final String HEAD = "Numéro;Date;Objet;Porteur;Avis;Remarques\n";
    private static final String RIGHT = "2019-1;12/03/2019;PCRS de l’Aude;Aude;favorable;<b>vu</b>\n";
    private static final String WRONG = "2019-2;30/02/2019;Lidar;Gers;favorable;\n";
    private static final String[] COLUMNS = {
        "columns[NUMBER]",
        "0",
        "columns[DAY]",
        "1",
        "columns[SUBJECT]",
        "2",
        "columns[APPLICANT]",
        "3",
        "columns[OUTCOME]",
        "4",
        "columns[NOTE]",
        "5"
    };

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @BeforeEach
    void open() {
        accounts.openAll();
    }

    @Test
    void takeAFileFromTheSendingToTheRegister() {
        String one = sent(HEAD + RIGHT + WRONG);
        assertThat(get(SECRETARIAT, one))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "registre.csv",
                        "Colonnes du fichier",
                        "Essayer",
                        "<option value=\"4\" selected=\"selected\">Avis</option>")
                .doesNotContain("Ce qui serait repris");

        assertThat(say(one, "0", COLUMNS)).hasRedirectedUrl(one);
        assertThat(get(SECRETARIAT, one))
                .bodyText()
                .contains(
                        "À reprendre\u00a0: 1",
                        "Déjà là\u00a0: 0",
                        "En erreur\u00a0: 1",
                        "«\u00a030/02/2019\u00a0» n’est pas une date",
                        "Reprendre 1 avis");
        assertThat(get("agent.region", "/avis")).bodyText().contains("Aucun avis ne correspond.");

        assertThat(bring(one, "1")).hasRedirectedUrl(one);
        assertThat(get(SECRETARIAT, one))
                .bodyText()
                .contains("Repris\u00a0: 1", "n’est pas une date")
                .doesNotContain("Reprendre 1 avis", "Essayer");
        assertThat(get("agent.region", "/avis?anterieurs=seulement"))
                .bodyText()
                .contains("2019-1", "12 mars 2019", "repris du registre antérieur")
                .doesNotContain("Reprendre un fichier");
        assertThat(get(SECRETARIAT, "/avis")).bodyText().contains("Reprendre un fichier");
        assertThat(get(SECRETARIAT, "/avis/reprise")).bodyText().contains("registre.csv", "1 avis repris");
    }

    @Test
    void areTheSecretariatsButForTheReading() {
        String one = sent(HEAD + RIGHT);
        for (String other : List.of("agent.region", "membre.ign", "admin")) {
            assertThat(get(other, "/avis/reprise")).hasStatus(404);
            assertThat(get(other, one)).hasStatus(404);
            assertThat(post(other, one, COLUMNS)).hasStatus(404);
            assertThat(post(other, one + "/lignes", "version", "0")).hasStatus(404);
            assertThat(send(other, "r.csv", HEAD + RIGHT)).hasStatus(404);
        }
        assertThat(mvc.post().uri(one).with(accounts.signedIn(SECRETARIAT))).hasStatus(403);
        assertThat(get(SECRETARIAT, "/avis/reprise/999999")).hasStatus(404);
    }

    @Test
    void sayWhatIsWrongWithAFileAndChangeNothing() {
        assertThat(post(SECRETARIAT, "/avis/reprise")).hasStatus(422).bodyText().contains("Choisissez le fichier");
        assertThat(send(SECRETARIAT, "registre.pdf", "%PDF-1.7\n%%EOF\n"))
                .hasStatus(422)
                .bodyText()
                .contains("n’est pas un tableau");
        assertThat(get(SECRETARIAT, "/avis/reprise")).bodyText().contains("Aucun fichier n’a encore été envoyé.");
    }

    @Test
    void sayWhichColumnsAreMissingAndKeepTheOthers() {
        String one = sent(HEAD + RIGHT);
        assertThat(say(one, "0", "columns[NUMBER]", "5", "columns[DAY]", "5", "columns[NOTE]", "x"))
                .hasStatus(422);
        assertThat(say(one, "0", "columns[NUMBER]", "5", "columns[DAY]", "5"))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "Cette colonne est déjà",
                        "elle est nécessaire",
                        "<option value=\"5\" selected=\"selected\">Remarques</option>")
                .doesNotContain("Ce qui serait repris");
    }

    @Test
    void refuseAnOldPageAndASecondSending() {
        String one = sent(HEAD + RIGHT);
        say(one, "0", COLUMNS);
        assertThat(say(one, "0", COLUMNS)).hasStatus(409);
        assertThat(bring(one, "0")).hasStatus(409);
        assertThat(bring(one, "1")).hasStatus(302);
        assertThat(bring(one, "1")).hasStatus(409);
        assertThat(bring(one, "2")).hasStatus(409);
        String again = sent(HEAD + RIGHT);
        say(again, "0", COLUMNS);
        assertThat(get(SECRETARIAT, again))
                .bodyText()
                .contains("Déjà là\u00a0: 1")
                .doesNotContain("Reprendre 1 avis");
        assertThat(bring(again, "1")).hasStatus(422).bodyText().contains("Aucune ligne de ce fichier");
    }

    @Test
    void askWhatAWordForAnOutcomeMeansAndKeepIt() {
        String one = sent(HEAD + RIGHT + "2019-3;13/03/2019;Ortho;Lot;<i>oui;\n");
        assertThat(get(SECRETARIAT, one))
                .bodyText()
                .contains("Ces mots de votre tableau", "«\u00a0&lt;i&gt;oui\u00a0»", "value=\"&lt;i&gt;oui\"");
        String[] said = ArrayUtils.addAll(COLUMNS, "words[0]", "<i>oui", "outcomes[0]", "FAVORABLE");
        String[] withoutDay = said.clone();
        withoutDay[3] = "";
        assertThat(say(one, "0", withoutDay))
                .hasStatus(422)
                .bodyText()
                .contains("<option value=\"FAVORABLE\" selected=\"selected\">")
                .doesNotContain("Enregistré entre-temps");
        // Whatever a browser sends in their place.
        assertThat(say(one, "0", ArrayUtils.addAll(withoutDay, "words[3]", "oui", "outcomes[0]", "X")))
                .hasStatus(422)
                .bodyText()
                .contains("name=\"words[1]\" value=\"oui\"")
                .doesNotContain("words[2]");
        assertThat(say(one, "0", said)).hasRedirectedUrl(one);
        assertThat(get(SECRETARIAT, one))
                .bodyText()
                .contains("À reprendre\u00a0: 2", "<option value=\"FAVORABLE\" selected=\"selected\">");
    }

    @Test
    void showWhatSomebodyElseSavedBesideWhatWasTyped() {
        String one = sent(HEAD + RIGHT + "2019-3;13/03/2019;Ortho;Lot;oui;\n");
        String[] others = ArrayUtils.addAll(COLUMNS, "words[0]", "oui", "outcomes[0]", "UNFAVORABLE");
        say(one, "0", others);
        String[] typed = ArrayUtils.addAll(COLUMNS.clone(), "words[0]", "oui", "outcomes[0]", "FAVORABLE");
        typed[5] = "3";
        typed[7] = "2";
        typed[11] = "";
        String page = body(say(one, "0", typed), 409);
        assertThat(page)
                .contains(
                        "Enregistré entre-temps\u00a0: Objet",
                        "Enregistré entre-temps\u00a0: Porteur",
                        "Enregistré entre-temps\u00a0: Remarques",
                        "Enregistré entre-temps\u00a0: Avis défavorable",
                        "<option value=\"FAVORABLE\" selected=\"selected\">")
                .doesNotContain("Enregistré entre-temps\u00a0: Numéro", "Enregistré entre-temps\u00a0: aucun choix");
        assertThat(page.split("Enregistré entre-temps")).hasSize(5);
        // From the page that says so, the own choice stands.
        assertThat(say(one, "1", typed)).hasRedirectedUrl(one);
        assertThat(get(SECRETARIAT, one)).bodyText().doesNotContain("Enregistré entre-temps");
    }

    @Test
    void showTheErrorsPageByPage() {
        String wrong = IntStream.range(0, 250)
                .mapToObj(rank -> "n%d;30/02/2019;Lidar;Gers;favorable;\n".formatted(rank))
                .collect(Collectors.joining());
        String one = sent(HEAD + wrong);
        say(one, "0", COLUMNS);
        assertThat(get(SECRETARIAT, one))
                .bodyText()
                .contains("250 erreurs", ">Ligne 2<", ">Ligne 101<", "Page 1 sur 3", one + "?page=2\"")
                .doesNotContain(">Ligne 102<", "Page précédente");
        assertThat(get(SECRETARIAT, one + "?page=3"))
                .bodyText()
                .contains(">Ligne 202<", ">Ligne 251<", one + "?page=2\"")
                .doesNotContain(">Ligne 201<", "Page suivante");
        assertThat(get(SECRETARIAT, one + "?page=9")).hasStatusOk();
    }

    @Test
    void takeAnImportBackWithAReason() {
        String one = sent(HEAD + RIGHT);
        assertThat(get(SECRETARIAT, one + "/retrait")).bodyText().contains("il n’y a rien à retirer");
        say(one, "0", COLUMNS);
        bring(one, "1");
        assertThat(get(SECRETARIAT, one)).bodyText().contains("Retirer ces avis du registre");
        assertThat(get(SECRETARIAT, one + "/retrait")).bodyText().contains("L’avis repris de ce fichier quittera");
        assertThat(post("membre.ign", one + "/retrait", "reason", "non")).hasStatus(404);
        assertThat(post(SECRETARIAT, one + "/retrait", "reason", ""))
                .hasStatus(422)
                .bodyText()
                .contains("Dites pourquoi ces avis sont retirés.");
        assertThat(get("membre.ign", "/avis")).bodyText().contains("2019-1");

        assertThat(post(SECRETARIAT, one + "/retrait", "reason", "Mauvais <b>fichier"))
                .hasRedirectedUrl(one);
        assertThat(get("membre.ign", "/avis")).bodyText().doesNotContain("2019-1");
        assertThat(get(SECRETARIAT, one))
                .bodyText()
                .contains("Retirés du registre", "Mauvais &lt;b&gt;fichier")
                .doesNotContain("Retirer ces avis");
        assertThat(get(SECRETARIAT, "/avis/reprise")).bodyText().contains("retirée du registre");
        assertThat(post(SECRETARIAT, one + "/retrait", "reason", "Encore une fois"))
                .hasStatus(422)
                .bodyText()
                .contains("il n’y a rien à retirer", "Encore une fois");
    }

    @Test
    void tellWhichLaterFilesCountedOnAnImport() {
        String one = sent(HEAD + RIGHT);
        say(one, "0", COLUMNS);
        bring(one, "1");
        assertThat(get(SECRETARIAT, one + "/retrait")).bodyText().doesNotContain("déjà présente");
        String later = sent(HEAD + RIGHT + RIGHT.replace("2019-1", "2019-7"));
        say(later, "0", COLUMNS);
        bring(later, "1");
        assertThat(get(SECRETARIAT, one + "/retrait"))
                .bodyText()
                .contains(
                        "Des fichiers repris depuis", "1 ligne comptée comme déjà présente", "href=\"" + later + "\"");
    }

    private static String body(MvcTestResult result, int status) {
        assertThat(result).hasStatus(status);
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private String sent(String text) {
        return send(SECRETARIAT, "registre.csv", text).getResponse().getRedirectedUrl();
    }

    private MvcTestResult send(String username, String name, String text) {
        return mvc.post()
                .uri("/avis/reprise")
                .multipart()
                .file(new MockMultipartFile("file", name, "text/csv", text.getBytes(StandardCharsets.UTF_8)))
                .with(accounts.signedIn(username))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult say(String one, String version, String... columns) {
        var all = new ArrayList<>(List.of("version", version));
        all.addAll(List.of(columns));
        return post(SECRETARIAT, one, all.toArray(String[]::new));
    }

    private MvcTestResult bring(String one, String version) {
        return post(SECRETARIAT, one + "/lignes", "version", version);
    }

    private MvcTestResult get(String reader, String path) {
        return mvc.get().uri(path).with(accounts.signedIn(reader)).exchange();
    }

    private MvcTestResult post(String reader, String path, String... namesAndValues) {
        var request = mvc.post().uri(path).with(accounts.signedIn(reader)).with(csrf());
        for (int i = 0; i < namesAndValues.length; i += 2) {
            request = request.param(namesAndValues[i], namesAndValues[i + 1]);
        }
        return request.exchange();
    }
}
