package fr.crig.avis.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What each reader is told of the opinions on the dossier page. */
class OpinionsPartTest extends ApplicationTest {

    @Autowired
    private OpinionsPart part;

    @Autowired
    private RequestReader requests;

    @Autowired
    private Stages stages;

    @Autowired
    private OpinionDesk opinionDesk;

    @Test
    void isLeftOutBeforeTheCirculation() {
        Reference reference = stages.submitted();
        assertThat(part.model(requests.get(reference), Samples.SECRETARIAT)).isNull();
    }

    @Test
    void hidesWhatOthersSaidUntilOnesOwnIsGiven() {
        Reference reference = stages.circulating();
        stages.opinion(reference, "IGN", "UNFAVORABLE");
        assertThat(hidden(reference, Samples.member("OPENIG"))).containsExactly("IGN");
        assertThat(hidden(reference, Samples.agent("REGION"))).containsExactly("IGN");
        assertThat(hidden(reference, Samples.SECRETARIAT)).containsExactly("IGN");
        assertThat(hidden(reference, Samples.member("IGN"))).isEmpty();
        stages.opinion(reference, "OPENIG", "FAVORABLE");
        assertThat(hidden(reference, Samples.member("OPENIG"))).isEmpty();
        assertThat(hidden(reference, Samples.agent("REGION"))).containsExactly("IGN", "OPENIG");
    }

    @Test
    void saysWhenEachReaderWillSee() {
        Reference reference = stages.circulating();
        assertThat(model(reference, Samples.member("OPENIG"))).containsEntry("hiddenUntil", "UNTIL_GIVEN");
        assertThat(model(reference, Samples.SECRETARIAT)).containsEntry("hiddenUntil", "UNTIL_CLOSED");
        assertThat(model(reference, Samples.agent("REGION"))).containsEntry("hiddenUntil", "AVIS_NOTIFIED");
    }

    @Test
    void announcesTheNextAutomaticStepUntilAllHaveAnswered() {
        Reference reference = stages.circulating();
        assertThat(next(reference)).isEqualTo(AutomaticStep.Kind.FIRST_REMINDER);
        clock.advanceDays(29);
        assertThat(next(reference)).isEqualTo(AutomaticStep.Kind.LATE_REMINDER);
        clock.advanceDays(5);
        assertThat(next(reference)).isEqualTo(AutomaticStep.Kind.TERM);
        List.of("PREFECTURE", "REGION", "IGN", "OPENIG").forEach(one -> stages.opinion(reference, one, "FAVORABLE"));
        assertThat(model(reference, Samples.SECRETARIAT))
                .containsEntry("next", null)
                .containsEntry("running", false);
    }

    /** The process needs a moment to close the circulation. */
    @Test
    void awaitsNobodyOnceTheLastOpinionIsGiven() {
        Reference reference = stages.circulating();
        List.of("PREFECTURE", "REGION", "IGN").forEach(one -> stages.opinion(reference, one, "FAVORABLE"));
        assertThat(model(reference, Samples.SECRETARIAT)).containsEntry("complete", false);
        var form = new OpinionForm();
        form.link = "NONE";
        form.stance = "FAVORABLE";
        opinionDesk.give(Samples.member("OPENIG"), reference, form);
        assertThat(model(reference, Samples.SECRETARIAT))
                .containsEntry("running", true)
                .containsEntry("complete", true);
    }

    private Object next(Reference reference) {
        return ((AutomaticStep) model(reference, Samples.SECRETARIAT).get("next")).kind();
    }

    @SuppressWarnings("unchecked")
    private List<String> hidden(Reference reference, Actor reader) {
        return ((List<Answer>) model(reference, reader).get("answers"))
                .stream().filter(Answer::hidden).map(Answer::signatory).toList();
    }

    private Map<String, Object> model(Reference reference, Actor reader) {
        return part.model(requests.get(reference), reader);
    }
}
