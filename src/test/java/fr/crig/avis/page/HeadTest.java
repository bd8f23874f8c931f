package fr.crig.avis.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.shared.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HeadTest {

    private static final HeadPart<String> SILENT = new HeadPart<>() {};

    private static final HeadPart<String> FIRST = new HeadPart<>() {
        @Override
        public List<Saying> outcome(String subject, Actor reader) {
            return List.of(Saying.of(subject));
        }

        @Override
        public List<HeadAct> acts(String subject, Actor reader) {
            return List.of(HeadAct.open("withdraw", "/a"));
        }
    };

    private static final HeadPart<String> SECOND = new HeadPart<>() {
        @Override
        public Optional<NextStep> next(String subject, Actor reader) {
            return Optional.of(NextStep.of("next").until(Instant.parse("2026-12-18T22:59:59Z")));
        }

        @Override
        public List<HeadAct> acts(String subject, Actor reader) {
            return List.of(HeadAct.asked("mine", "give", "#here"), HeadAct.open("amend", "/b"));
        }
    };

    @Test
    void gathersWhatEachRoomKnowsAndPutsFirstWhatIsAwaited() {
        Head head = Head.of(List.of(SILENT, FIRST, SECOND), "subject", Actor.SERVICE);
        assertThat(head.outcome()).extracting(HeadPart.Saying::key).containsExactly("subject");
        assertThat(head.next().key()).isEqualTo("next");
        assertThat(head.acts()).extracting(HeadAct::label).containsExactly("give", "withdraw", "amend");
        assertThat(head.acts()).extracting(HeadAct::isBelow).containsExactly(true, false, false);
    }

    @Test
    void saysNothingOfWhatNobodyAwaits() {
        Head head = Head.of(List.of(SILENT, FIRST), "subject", Actor.SERVICE);
        assertThat(head.next()).isNull();
        assertThat(NextStep.of("next").until(null).day()).isNull();
    }

    /** Until its last second in Paris. */
    @Test
    void namesTheDayInParis() {
        assertThat(Head.of(List.of(SECOND), "subject", Actor.SERVICE).next().day())
                .isEqualTo(LocalDate.of(2026, 12, 18));
    }
}
