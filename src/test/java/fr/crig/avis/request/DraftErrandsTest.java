package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import fr.crig.avis.page.Errand;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Drafts are on the work list of the agent who began them. */
class DraftErrandsTest extends ApplicationTest {

    @Autowired
    private DraftErrands errands;

    @Autowired
    private RequestDesk desk;

    @Test
    void waitForTheirAgentUntilTheyAreDeposited() {
        UUID untitled = UUID.randomUUID();
        UUID titled = UUID.randomUUID();
        desk.saveDraft(Samples.agent("REGION"), untitled, 0, new RequestForm());
        desk.saveDraft(Samples.agent("REGION"), titled, 0, Samples.form());
        assertThat(errands.of(Samples.agent("REGION")))
                .extracting(Errand::act, Errand::path)
                .containsExactly(
                        tuple("errand.draft", "/demandes/brouillons/" + titled),
                        tuple("errand.draft.untitled", "/demandes/brouillons/" + untitled));
        assertThat(errands.of(Samples.agent("IGN"))).isEmpty();
        assertThat(errands.of(Samples.member("REGION"))).isEmpty();

        desk.submit(Samples.agent("REGION"), titled, 0);
        assertThat(errands.of(Samples.agent("REGION"))).hasSize(1);
    }
}
