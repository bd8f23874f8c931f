package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.circulation.OpinionDesk;
import fr.crig.avis.circulation.OpinionForm;
import fr.crig.avis.member.AbsenceDesk;
import fr.crig.avis.member.AbsenceForm;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The IGN's opinion was given by its suppléant, the titulaire being absent. */
class OnBehalfInAvisTest extends AvisStory {

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private AbsenceDesk absences;

    @Autowired
    private OpinionDesk opinions;

    @Autowired
    private Stages stages;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void isPrintedBesideThePositionOnThePageAndInTheDocument() throws Exception {
        Reference reference = stages.circulating();
        List.of("PREFECTURE", "REGION", "OPENIG").forEach(other -> stages.opinion(reference, other, "FAVORABLE"));
        giveInPlaceOfTheAbsentTitulaire(reference);
        jobs.runDue(reference.value());
        steps.decide(reference, "Le comité est favorable.");
        jobs.runDue(reference.value());

        Avis avis = reader.of(reference).orElseThrow();
        assertThat(avis.content().positions())
                .extracting(Position::onBehalfOf)
                .containsExactly(null, null, "Titulaire – IGN Occitanie", null);
        assertThat(mvc.get().uri("/avis/" + avis.number()).with(accounts.signedIn("secretariat")))
                .hasStatusOk()
                .bodyText()
                .contains("avis donné par le suppléant, pour le compte de Titulaire – IGN Occitanie");
        try (var pdf = Loader.loadPDF(reader.document(avis.number()).orElseThrow())) {
            assertThat(new PDFTextStripper().getText(pdf).replaceAll("\\s+", " "))
                    .contains("pour le compte de Titulaire – IGN Occitanie");
        }
    }

    private void giveInPlaceOfTheAbsentTitulaire(Reference reference) {
        var absence = new AbsenceForm();
        absence.from = clock.today();
        absence.until = clock.today();
        absences.declare(Samples.SECRETARIAT, "membre.ign", absence);
        var form = new OpinionForm();
        form.link = "NONE";
        form.stance = "FAVORABLE";
        opinions.give(Samples.substitute("IGN"), reference, form);
    }
}
