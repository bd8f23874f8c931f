package fr.crig.avis.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.page.Formats;
import fr.crig.avis.support.Samples;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Minutes that were sent are on the members' work list until they have remarked, or the term has passed. */
class RemarkErrandsTest extends MinutesStory {

    @Autowired
    private RemarkErrands errands;

    @Autowired
    private Formats formats;

    @Test
    void waitForEachSignatoryUntilTheTerm() {
        Meeting meeting = sent();
        assertThat(errands.of(Samples.member("IGN"))).singleElement().satisfies(errand -> {
            assertThat(errand.path()).isEqualTo("/reunions/" + meeting.id() + "/releve");
            assertThat(errand.due()).isEqualTo(minutes(meeting).remarksTerm());
            assertThat(errand.arguments()).containsExactly(formats.weekday(meeting.day()));
        });
        assertThat(errands.of(SECRETARIAT)).isEmpty();
        assertThat(errands.of(Samples.agent("IGN"))).isEmpty();

        remark(meeting, "IGN", "Une remarque.");
        assertThat(errands.of(Samples.member("IGN"))).isEmpty();
        assertThat(errands.of(Samples.member("OPENIG"))).hasSize(1);

        clock.advanceDays(11);
        assertThat(errands.of(Samples.member("OPENIG"))).isEmpty();
    }
}
