package fr.crig.avis.meeting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MeetingStateTest {

    @ParameterizedTest
    @CsvSource({
        "PLANNED, 'AGENDA_OPEN CONVENED CANCELLED'",
        "AGENDA_OPEN, 'CONVENED CANCELLED'",
        "CONVENED, 'HELD CANCELLED'",
        "HELD, MINUTES_DRAFTED",
        "MINUTES_DRAFTED, REMARKS",
        "REMARKS, APPROVED",
        "APPROVED, CLOSED",
        "CLOSED, ''",
        "CANCELLED, ''"
    })
    void leadsToTheNextStepsAndToNoOther(MeetingState from, String next) {
        Set<String> reached = new TreeSet<>();
        for (MeetingState to : MeetingState.values()) {
            if (to.follows(from)) {
                reached.add(to.name());
            }
        }
        assertThat(reached).containsExactlyInAnyOrderElementsOf(next.isEmpty() ? Set.of() : Set.of(next.split(" ")));
    }

    @ParameterizedTest
    @EnumSource
    void isToComeUntilItIsHeldOrCancelled(MeetingState state) {
        assertThat(state.isToCome())
                .isEqualTo(EnumSet.of(MeetingState.PLANNED, MeetingState.AGENDA_OPEN, MeetingState.CONVENED)
                        .contains(state));
    }
}
