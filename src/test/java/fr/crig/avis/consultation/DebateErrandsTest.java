package fr.crig.avis.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.page.Errand;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Samples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An open debate is on the work list of those who take part and have said nothing yet. */
class DebateErrandsTest extends ConsultationStory {

    @Autowired
    private DebateErrands errands;

    @Test
    void waitForEachSignatoryUntilItHasSpoken() {
        Reference reference = opened();
        assertThat(of(Samples.member("IGN"))).singleElement().satisfies(errand -> {
            assertThat(errand.reference()).isEqualTo(reference.value());
            assertThat(errand.path()).isEqualTo("/demandes/" + reference + "/consultation");
            assertThat(errand.due()).isEqualTo(consultation(reference).debateEnd());
        });
        contribute(Samples.member("IGN"), reference, "Le marché est-il attribué ?");
        assertThat(of(Samples.member("IGN"))).isEmpty();
        assertThat(of(Samples.substitute("OPENIG"))).hasSize(1);
    }

    @Test
    void waitForNobodyWhoTakesNoPart() {
        openedWithoutIgn();
        assertThat(of(Samples.member("IGN"))).isEmpty();
        assertThat(of(Samples.agent("REGION"))).isEmpty();
        assertThat(of(SECRETARIAT)).isEmpty();
        assertThat(of(Samples.member("REGION"))).hasSize(1);
    }

    @Test
    void endWithTheDebate() {
        debateOver(opened());
        assertThat(of(Samples.member("REGION"))).isEmpty();
    }

    private List<Errand> of(Actor actor) {
        return errands.of(actor);
    }
}
