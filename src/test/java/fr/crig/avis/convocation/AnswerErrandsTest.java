package fr.crig.avis.convocation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.page.Errand;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import fr.crig.avis.support.Samples;
import fr.crig.avis.worklist.WorkItem;
import fr.crig.avis.worklist.WorklistReader;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** What a meeting to come asks of people before its day, on their work list. */
class AnswerErrandsTest extends ConvocationStory {

    private static final String PREPARE = "errand.prepare";

    @Autowired
    private WorklistReader worklist;

    @Test
    void waitForTheAnswerOfEachMemberUntilItIsGiven() {
        meetingIn(60);
        assertThat(acts(Samples.member("IGN"))).doesNotContain("errand.answer");
        Meeting meeting = convened(30);
        assertThat(acts(Samples.member("IGN"))).contains("errand.answer");
        assertThat(acts(Samples.agent("IGN"))).isEmpty();

        answer(meeting, "IGN", AnswerChoice.PRESENT);
        assertThat(acts(Samples.member("IGN"))).doesNotContain("errand.answer");
        assertThat(acts(Samples.member("OPENIG"))).contains("errand.answer");

        clock.set(meeting.startsAt());
        assertThat(acts(Samples.member("OPENIG"))).doesNotContain("errand.answer");
    }

    @Test
    void haveTheSecretariatPrepareTheMeetingAndHoldItOnTheDay() {
        Meeting meeting = convened(30);
        answer(meeting, "IGN", AnswerChoice.PRESENT);
        Errand prepare = items(SECRETARIAT).stream()
                .map(WorkItem::errand)
                .filter(errand -> errand != null && errand.act().equals(PREPARE))
                .findFirst()
                .orElseThrow();
        assertThat(prepare.arguments()).containsExactly("samedi 11 avril 2026", 3L);
        assertThat(prepare.due()).isEqualTo(meeting.startsAt());
        assertThat(acts(SECRETARIAT)).doesNotContain("userTask_holdMeeting", "userTask_recordDeliberation");

        clock.setDay(meeting.day());
        assertThat(acts(SECRETARIAT))
                .contains("userTask_holdMeeting", "userTask_recordDeliberation")
                .doesNotContain(PREPARE);
    }

    @Test
    void askBothOfWhoeverIsMemberAndSecretariat() {
        Meeting meeting = convened(30);
        var both = new Actor("both", "Both", Set.of(Role.SECRETARIAT, Role.MEMBER), "OPENIG", false);
        assertThat(acts(both)).contains("errand.answer", PREPARE);
        answer(meeting, "OPENIG", AnswerChoice.PRESENT);
        assertThat(acts(both)).contains(PREPARE).doesNotContain("errand.answer");
    }

    private List<String> acts(Actor actor) {
        return items(actor).stream()
                .map(item ->
                        item.task() == null ? item.errand().act() : item.task().name())
                .toList();
    }

    private List<WorkItem> items(Actor actor) {
        return worklist.of(actor, PageRequest.of(0, 25)).items().getContent();
    }
}
