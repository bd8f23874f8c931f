package fr.crig.avis.request;

import static fr.crig.avis.request.RequestState.*;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Written from the steps of a request in the domain's text, one list a question. */
class RequestStateTest {

    @Test
    void mayBeWithdrawnFromItsDepositToItsAvis() {
        assertThat(those(RequestState::isBeforeAvis))
                .containsExactly(SUBMITTED, COMPLETION_ASKED, CIRCULATING, READY, ON_AGENDA, WRITTEN_CONSULTATION);
    }

    @Test
    void isDeliberatedOnAtAMeetingOrInWritingOnceTheOpinionsAreIn() {
        assertThat(those(RequestState::isToDeliberate)).containsExactly(READY, ON_AGENDA, WRITTEN_CONSULTATION);
    }

    @Test
    void isNotifiedFromItsAvisOnAndForEver() {
        assertThat(those(RequestState::isNotified)).containsExactly(AVIS_RECORDED, CLOSED);
    }

    @Test
    void isOverWithItsFollowUpOrWithoutAvis() {
        assertThat(those(RequestState::isOver))
                .containsExactly(CLOSED, OUTSIDE_PERIMETER, LAPSED, WITHDRAWN, CANCELLED);
        assertThat(those(RequestState::endedWithoutAvis))
                .containsExactly(OUTSIDE_PERIMETER, LAPSED, WITHDRAWN, CANCELLED);
        assertThat(those(RequestState::isStopped)).containsExactly(WITHDRAWN, CANCELLED);
    }

    @Test
    void waitsForOthersUnlessItsOwnAgentsAreAsked() {
        assertThat(those(RequestState::isWithOthers))
                .containsExactly(SUBMITTED, CIRCULATING, READY, ON_AGENDA, WRITTEN_CONSULTATION);
        assertThat(RequestState.names(RequestState::isStopped)).containsExactly("WITHDRAWN", "CANCELLED");
    }

    private static Stream<RequestState> those(Predicate<RequestState> which) {
        return Stream.of(values()).filter(which);
    }
}
