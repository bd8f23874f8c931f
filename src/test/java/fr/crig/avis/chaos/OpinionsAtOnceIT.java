package fr.crig.avis.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The four signatories answer at the same instant, two at one node and two at the other. */
@Tag("chaos")
class OpinionsAtOnceIT {

    private static final int ROUNDS = Size.of(500, 6);

    @Test
    void areAllKeptAndTheRequestGoesOnOnce() {
        try (Trial trial = Trial.onPostgres("opinions-at-once", 2);
                Together together = new Together(Crowd.SIGNATORIES.size())) {
            trial.start();
            List<Story> people = trial.people();
            for (int i = 0; i < ROUNDS; i++) {
                Story.Request request = people.get(i % people.size()).circulating();
                trial.awaitAsked(request);
                assertThat(together.all(answers(people, request)))
                        .as("nobody sees an error")
                        .allMatch(page -> page.answer() == Answer.DONE);
            }
            Trial.Verdict verdict = trial.verdict();
            ChaosDocument.write("opinions-at-once", "%d times: %s".formatted(ROUNDS, verdict.told()));
            assertThat(verdict.violations()).isEmpty();
            assertThat(verdict.history().silences())
                    .as("answers that did not say")
                    .isZero();
            assertThat(trial.isWhole()).as("verifier-base finds all whole").isTrue();
        }
    }

    private static List<Callable<Page>> answers(List<Story> people, Story.Request request) {
        return people.stream().map(person -> answer(person, request)).toList();
    }

    private static Callable<Page> answer(Story person, Story.Request request) {
        Story.Typed typed = person.opinion(request);
        return () -> person.send(typed);
    }
}
