package fr.crig.avis.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingState;
import fr.crig.avis.shared.Refusal;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A remark and the term that ends remarks, at the same moment: whoever holds the row first wins, and the other learns it. */
class RemarkAtTheTermTest extends MinutesStory {

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private MinutesCourse course;

    @Test
    void theTermFindsTheRemarkThatWasJustBeingMade() throws Exception {
        Meeting meeting = sent();
        clock.set(minutes(meeting).remarksTerm());
        var made = new CountDownLatch(1);
        var remark = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            remark(meeting, "IGN", "À temps.");
            made.countDown();
            pause();
        }));
        made.await();
        jobs.fire(meeting.subject(), TERM);
        remark.join();
        assertThat(minutes(meeting).state()).isEqualTo(MinutesState.ANSWERING);
        assertThat(waitingTasks(meeting)).containsExactly("userTask_answerRemarks");
    }

    @Test
    void theRemarkLearnsThatTheTermWasJustPassing() throws Exception {
        Meeting meeting = sent();
        clock.set(minutes(meeting).remarksTerm());
        var closed = new CountDownLatch(1);
        var term = CompletableFuture.runAsync(() -> transaction.executeWithoutResult(status -> {
            course.closeRemarks(meeting.id());
            closed.countDown();
            pause();
        }));
        closed.await();
        Throwable refused = null;
        try {
            remark(meeting, "IGN", "Trop tard.");
        } catch (Refusal e) {
            refused = e;
        }
        term.join();
        assertThat(refused).hasMessageContaining("refusal.minutes.tooLate");
        assertThat(page(meeting).remarks()).isEmpty();
        assertThat(minutes(meeting).state()).isEqualTo(MinutesState.TO_APPROVE);
        assertThat(state(meeting)).isEqualTo(MeetingState.REMARKS);
    }

    /** Long enough for the other to come and wait. */
    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
