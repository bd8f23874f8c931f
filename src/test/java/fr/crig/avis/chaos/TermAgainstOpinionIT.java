package fr.crig.avis.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The term of a circulation comes at the instant at which the last opinion is sent. The witness has not thirty-seven days: it writes
 * the term, and the timer's, into the tables. A deposit at the same instant wakes the engine, which else might sleep over it.
 */
@Tag("chaos")
class TermAgainstOpinionIT {

    private static final int ROUNDS = Size.of(500, 8);
    /** In milliseconds: from now on the timer is due, from then on the service itself refuses. */
    private static final int UNTIL_TERM = 1_500;

    private static final int LONGEST_WAIT = 800;
    private static final int CONFLICT = 409;
    private static final int INVALID = 422;

    private int opinionsWon;

    @Test
    void exactlyOneWins() {
        try (Trial trial = Trial.onPostgres("term-against-opinion", 2);
                Together together = new Together(2)) {
            trial.start();
            List<Story> people = trial.people();
            JdbcTemplate tables = new JdbcTemplate(trial.postgres().tables());
            for (int i = 0; i < ROUNDS; i++) {
                round(trial, people, i, together, tables);
            }
            Trial.Verdict verdict = trial.verdict();
            ChaosDocument.write(
                    "term-against-opinion",
                    "%d times, %d of them the opinion was first and %d the term: %s"
                            .formatted(ROUNDS, opinionsWon, ROUNDS - opinionsWon, verdict.told()));
            assertThat(verdict.violations()).isEmpty();
            assertThat(tables.queryForObject(
                            "select count(*) from opinion where stance = 'TACIT' and reference in"
                                    + " (select reference from funding_request where title like 'Témoin %')",
                            Integer.class))
                    .isEqualTo(ROUNDS - opinionsWon);
            assertThat(trial.isWhole()).as("verifier-base finds all whole").isTrue();
        }
    }

    private void round(Trial trial, List<Story> people, int round, Together together, JdbcTemplate tables) {
        Story last = people.get(round % people.size());
        Story.Request request = last.circulating();
        trial.awaitAsked(request);
        people.stream()
                .filter(person -> person != last)
                .forEach(person -> assertThat(
                                person.send(person.opinion(request)).answer())
                        .isEqualTo(Answer.DONE));
        Story.Typed typed = last.opinion(request);
        bringTerm(tables, request.reference());
        Story other = people.get((round + 1) % people.size());
        int wait = ThreadLocalRandom.current().nextInt(LONGEST_WAIT);
        List<Callable<Page>> both = List.of(
                () -> {
                    Product.pause(wait);
                    return last.send(typed);
                },
                () -> {
                    other.deposited();
                    return null;
                });
        Page answer = together.all(both).get(0);
        if (answer.answer() == Answer.DONE) {
            opinionsWon++;
        } else {
            assertThat(answer.status()).isIn(CONFLICT, INVALID);
            assertThat(answer.body())
                    .as("what was typed stays on the page")
                    .contains(Tables.MARK + request.key() + "/");
        }
    }

    private static void bringTerm(JdbcTemplate tables, String reference) {
        tables.update(
                "update circulation set term = now() + ? * interval '1 millisecond' where reference = ?",
                UNTIL_TERM,
                reference);
        // Nothing of this hour is meant by the engine's columns, which know no zone: they are in UTC.
        int timers = tables.update("""
                update act_ru_job set duedate_ = now() at time zone 'UTC'
                 where handler_cfg_ like 'timer_circulationTerm%'
                   and root_proc_inst_id_ in (select root_proc_inst_id_ from act_ru_execution where business_key_ = ?)""", reference);
        if (timers != 1) {
            throw new IllegalStateException(reference + " has " + timers + " timers of a term");
        }
    }
}
