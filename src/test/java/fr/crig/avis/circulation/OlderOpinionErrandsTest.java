package fr.crig.avis.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.request.RequestForm;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An opinion given on an older version of the dossier is on the work list until it is confirmed or corrected. */
class OlderOpinionErrandsTest extends ApplicationTest {

    @Autowired
    private OlderOpinionErrands errands;

    @Autowired
    private Stages stages;

    @Autowired
    private OpinionDesk opinions;

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

    private void change(Reference reference) {
        RequestForm form = Samples.form();
        form.project.title = "PCRS vecteur de l’Aude";
        stages.amended(reference, form);
    }
}
