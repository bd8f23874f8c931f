package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Samples;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;

class DossierPageTest extends RequestPagesTest {

    private static final byte[] PDF = "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII);

    @Test
    void showsWhereTheRequestStands() {
        Reference reference = stages.circulating();
        assertPage(
                get(AGENT, "/demandes/" + reference),
                200,
                "PCRS image de l’Aude",
                "120\u202f000\u202f€",
                "Vous êtes ici",
                "Les signataires donnent leur avis",
                "Demande déclarée recevable");
    }

    @Test
    void pointsToTheTaskThatWaitsForTheReader() {
        Reference reference = stages.submitted();
        String link = "/demandes/" + reference + "/recevabilite";
        assertPage(get(SECRETARIAT, "/demandes/" + reference), 200, link, "/annulation");
        assertThat(text(get(AGENT, "/demandes/" + reference)))
                .doesNotContain(link)
                .contains("/retrait", "/modifier");
    }

    @Test
    void beginsWithWhatComesNextByWhomAndUntilWhen() {
        Reference reference = stages.submitted();
        String next = "Prochaine étape :";
        assertThat(words(get(AGENT, "/demandes/" + reference)))
                .containsSubsequence(
                        "Recevabilité à examiner",
                        next,
                        "le secrétariat examine la recevabilité, jusqu’au 22 mars 2026 inclus (dans 10 jours)",
                        "Où en est la demande")
                .doesNotContain("Vous examinez");
        assertThat(words(get(SECRETARIAT, "/demandes/" + reference)))
                .containsSubsequence(
                        next, "Vous examinez la recevabilité.", "Examiner la recevabilité", "Où en est la demande");
        clock.advanceDays(12);
        assertThat(words(get(AGENT, "/demandes/" + reference)))
                .contains("la recevabilité, attendu jusqu’au 22 mars 2026 inclus (en retard de 2 jours)");
    }

    @Test
    void namesThoseWhoseOpinionIsAwaited() {
        Reference reference = stages.circulating();
        stages.opinion(reference, "PREFECTURE", "FAVORABLE");
        stages.opinion(reference, "REGION", "FAVORABLE");
        assertThat(words(get("membre.ign", "/demandes/" + reference)))
                .contains("l’IGN Occitanie et OPenIG donnent leur avis, jusqu’au 11 avril 2026 inclus (dans 30 jours)")
                .containsSubsequence("Vous donnez l’avis de l’IGN Occitanie.", "Donner l’avis de mon signataire");
    }

    @Test
    void awaitsNoOpinionOnceAllAreGiven() {
        Reference reference = stages.circulating();
        for (String signatory : List.of("PREFECTURE", "REGION", "IGN", "OPENIG")) {
            assertThat(words(get(AGENT, "/demandes/" + reference)))
                    .contains("Les signataires donnent leur avis attendu jusqu’au 11 avril 2026 inclus");
            stages.opinionJustGiven(reference, signatory, "FAVORABLE");
        }
        assertThat(words(get(AGENT, "/demandes/" + reference)))
                .contains("Tous les signataires ont donné leur avis, la suite se prépare")
                .doesNotContain("attendu jusqu’au 11 avril 2026");
    }

    @Test
    void isWaitedForByWhoeverCompletesIt() {
        Reference reference = stages.waitingForCompletion();
        assertThat(words(get(AGENT, "/demandes/" + reference)))
                .contains("la Région Occitanie complète le dossier, délais suspendus, jusqu’au 11 avril 2026 inclus")
                .contains("Vous complétez la demande.");
        clock.advanceDays(31);
        assertThat(words(get(AGENT, "/demandes/" + reference)))
                .contains("le secrétariat se prononce sur la caducité, faute de complément")
                .doesNotContain("Vous complétez la demande.");
    }

    @Test
    void saysWhenTheClockStandsStill() {
        Reference reference = stages.submitted();
        String before = text(get(AGENT, "/demandes/" + reference));
        assertThat(before).contains("attendu jusqu’au 21 avril 2026 inclus").doesNotContain("délais suspendus");
        post(
                SECRETARIAT,
                "/demandes/" + reference + "/recevabilite",
                parameters(
                        "version", "" + version(reference), "decision", "COMPLETION", "letter", "Il manque le plan."));
        assertPage(
                get(AGENT, "/demandes/" + reference),
                200,
                "Le signataire saisi complète le dossier, délais suspendus",
                "attendu jusqu’au 21 mai 2026 inclus");
    }

    @Test
    void saysNothingTwice() {
        Reference reference = stages.submitted();
        String page = words(get(AGENT, "/demandes/" + reference));
        assertThat(page)
                .containsOnlyOnce("Montant demandé")
                .containsOnlyOnce("Nom du porteur")
                .containsOnlyOnce("Thème")
                .containsOnlyOnce("2. Syndicat d’énergies de l’Aude");
    }

    @Test
    void foldsItsJournalOnceItIsOver() {
        Reference reference = stages.circulating();
        String folded = "<summary><h2 class=\"contents__fold\" id=\"journal-title\">";
        String read = text(get(AGENT, "/demandes/" + reference));
        assertThat(read).contains("Demande déclarée recevable").doesNotContain(folded);
        desk.withdraw(agent(), reference, version(reference), "Le porteur renonce.");
        assertThat(text(get(AGENT, "/demandes/" + reference))).contains("Demande déclarée recevable", folded);
    }

    @Test
    void sayshowItEnded() {
        Reference reference = stages.circulating();
        desk.withdraw(agent(), reference, version(reference), "Le porteur renonce.");
        assertPage(get(SECRETARIAT, "/demandes/" + reference), 200, "La demande est retirée", "Le porteur renonce.");
    }

    @ParameterizedTest
    @CsvSource({"agent.ign,404", "membre.ign,404", "admin,404", "membre.region,200", "secretariat,200"})
    void doesNotExistForThoseWhoMayNotSeeIt(String username, int status) {
        Reference reference = stages.submitted();
        assertThat(get(username, "/demandes/" + reference)).hasStatus(status);
    }

    @ParameterizedTest
    @CsvSource({
        "/demandes/D-2026-9999",
        "/demandes/D-20",
        "/demandes/D-2026-0001'--",
        "/demandes/D-2026-9999/recevabilite"
    })
    void anUnknownReferenceIsNotFound(String path) {
        assertThat(get(SECRETARIAT, path)).hasStatus(404);
    }

    @Test
    void tellsWhatARevisionChanged() {
        Reference reference = stages.submitted();
        RequestForm form = Samples.form();
        form.project.title = "PCRS vecteur de l’Aude";
        desk.amend(agent(), reference, version(reference), form);
        assertPage(get(AGENT, "/demandes/" + reference), 200, "/differences?de=1&amp;a=2");
        String page = text(get(AGENT, "/demandes/" + reference + "/differences?de=1&a=2"));
        assertThat(page).contains("Titre du projet", "image", "vecteur");
        assertThat(page).doesNotContain("SIRET");
        assertThat(get(AGENT, "/demandes/" + reference + "/differences?de=1&a=7"))
                .hasStatus(404);
    }

    @Test
    void givesAPieceToKeepAndNotToRun() {
        Reference reference = stages.submitted();
        pieces.join(agent(), reference, PieceKind.NOTE, "é\"note.pdf", PDF.length, new ByteArrayResource(PDF));
        long id = reader.attachments(request(reference)).get(0).id();
        var answer = get(SECRETARIAT, "/demandes/" + reference + "/pieces/" + id);
        assertThat(answer).hasStatusOk().hasHeader("Content-Type", "application/pdf");
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment;");
        assertThat(answer.getResponse().getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.getResponse().getContentAsByteArray()).isEqualTo(PDF);
        assertThat(get("agent.ign", "/demandes/" + reference + "/pieces/" + id)).hasStatus(404);
        assertThat(get(SECRETARIAT, "/demandes/" + reference + "/pieces/999")).hasStatus(404);
    }
}
