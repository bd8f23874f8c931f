package fr.crig.avis.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.request.PieceKind;
import fr.crig.avis.request.Pieces;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** An opinion given on an older version of the dossier is on the work list until it is confirmed or corrected. */
class OlderOpinionErrandsTest extends ApplicationTest {

    @Autowired
    private OlderOpinionErrands errands;

    @Autowired
    private Stages stages;

    @Autowired
    private OpinionDesk opinions;

    @Autowired
    private Pieces pieces;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void waitOnceTheDossierHasChanged() {
        Reference reference = stages.circulating();
        stages.opinion(reference, "IGN", "FAVORABLE");
        stages.recused(reference, "OPENIG");
        assertThat(errands.of(Samples.member("IGN"))).isEmpty();

        change(reference);
        assertThat(errands.of(Samples.member("IGN"))).singleElement().satisfies(errand -> {
            assertThat(errand.reference()).isEqualTo(reference.value());
            assertThat(errand.path()).isEqualTo("/demandes/" + reference + "/avis-signataire");
        });
        assertThat(errands.of(Samples.member("OPENIG"))).as("recused").isEmpty();
        assertThat(errands.of(Samples.member("REGION"))).as("asked, and silent").isEmpty();
        assertThat(errands.of(Samples.agent("IGN"))).isEmpty();

        opinions.confirm(Samples.member("IGN"), reference, 1);
        assertThat(errands.of(Samples.member("IGN"))).isEmpty();
    }

    @Test
    void endWithTheCirculation() {
        Reference reference = stages.circulating();
        stages.opinion(reference, "IGN", "FAVORABLE");
        change(reference);
        clock.advanceDays(40);
        assertThat(errands.of(Samples.member("IGN"))).isEmpty();
    }

    @Test
    void waitWhenAPieceCameToo() {
        Reference reference = stages.circulating();
        stages.opinion(reference, "IGN", "FAVORABLE");
        clock.advanceDays(1);
        join(reference, "plan-de-vol.pdf");

        assertThat(errands.of(Samples.member("IGN"))).hasSize(1);
        assertThat(page("membre.ign", reference))
                .bodyText()
                .containsSubsequence(
                        "Dossier modifié depuis votre avis", "Voir ce qui a changé", "Où en est la demande");
        assertThat(page("membre.openig", reference)).bodyText().doesNotContain("Dossier modifié depuis votre avis");
        assertThat(page("membre.ign", reference + "/avis-signataire"))
                .bodyText()
                .contains("Pièces jointes depuis", "plan-de-vol.pdf");
    }

    @Test
    void areToldByMailOnceForEachOpinion() {
        Reference reference = stages.circulating();
        stages.opinion(reference, "IGN", "FAVORABLE");
        stages.recused(reference, "OPENIG");
        change(reference);
        clock.advanceDays(1);
        join(reference, "plan-de-vol.pdf");
        assertThat(told()).containsExactly("membre.ign@crig.example");

        opinions.confirm(Samples.member("IGN"), reference, 1);
        clock.advanceDays(1);
        join(reference, "emprise.pdf");
        assertThat(told()).containsExactly("membre.ign@crig.example", "membre.ign@crig.example");
    }

    @Test
    void markTheWordsThatChanged() {
        Reference reference = stages.circulating();
        stages.opinion(reference, "IGN", "FAVORABLE");
        change(reference);
        assertThat(page("membre.ign", reference + "/avis-signataire"))
                .bodyText()
                .containsPattern("<ins><span class=\"visually-hidden\">[^<]*</span>vecteur<");
    }

    private List<String> told() {
        return jdbc.sql("select recipient from notice where event like 'OPINION_OUTDATED%' order by id")
                .query(String.class)
                .list();
    }

    private void join(Reference reference, String name) {
        byte[] content = "%PDF-1.4 plan".getBytes(StandardCharsets.ISO_8859_1);
        pieces.join(
                Samples.agent("REGION"),
                reference,
                PieceKind.OTHER,
                name,
                content.length,
                new ByteArrayResource(content));
    }

    private MvcTestResult page(String username, Object address) {
        return mvc.get()
                .uri("/demandes/" + address)
                .with(accounts.signedIn(username))
                .exchange();
    }

    private void change(Reference reference) {
        RequestForm form = Samples.form();
        form.project.title = "PCRS vecteur de l’Aude";
        stages.amended(reference, form);
    }
}
