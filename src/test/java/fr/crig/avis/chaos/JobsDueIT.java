package fr.crig.avis.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Ten thousand jobs of the engine are due at once, as after a long outage: reminders of opinions, calls for substitutes, terms. The
 * node that works on them is killed, and started again. The witness has not thirty-seven days: it writes the dates into the tables.
 */
@Tag("chaos")
class JobsDueIT {

    /** Each has three reminders and one call for the substitute of each of four signatories; one of four has its term alone. */
    private static final int REQUESTS = Size.of(840, 16);

    private static final int TERM_ONE_OF = 4;
    private static final String DUE =
            "select count(*) from act_ru_job where retries_ > 0 and duedate_ <= now() at time zone 'UTC'";

    @Test
    void haveEachTheirEffectOnce() {
        try (Trial trial = Trial.onPostgres("jobs-due", 1);
                Together together = new Together(Crowd.SIGNATORIES.size())) {
            trial.start();
            circulate(trial, together);
            JdbcTemplate tables = new JdbcTemplate(trial.postgres().tables());
            trial.awaitQuiet();
            trial.stop();
            int jobs = bringDates(tables);
            trial.node().start();
            awaitDue(tables, jobs * 3 / 4);
            trial.kill(trial.node());
            int left = due(tables);
            trial.start();
            Trial.Verdict verdict = trial.verdict();
            ChaosDocument.write(
                    "jobs-due",
                    "%d jobs due, the node killed when %d were left: %s".formatted(jobs, left, verdict.told()));
            assertThat(verdict.violations()).isEmpty();
            assertThat(left).as("jobs left when it was killed").isPositive();
            assertEffects(tables);
            assertThat(trial.isWhole()).as("verifier-base finds all whole").isTrue();
        }
    }

    private static void circulate(Trial trial, Together together) {
        List<Story> people = trial.people();
        for (int i = 0; i < REQUESTS / people.size(); i++) {
            together.all(people.stream()
                    .<Callable<Story.Request>>map(person -> person::circulating)
                    .toList());
        }
    }

    /** @return how many jobs are due now */
    private static int bringDates(JdbcTemplate tables) {
        tables.update(
                "update circulation set opened_at = opened_at - interval '40 days', due = due - interval '40 days',"
                        + " term = term - case when mod(id, ?) = 0 then interval '40 days' else interval '0 days' end where reference in"
                        + " (select reference from funding_request where title like 'Témoin %')",
                TERM_ONE_OF);
        return tables.update("""
                update act_ru_job set duedate_ = now() at time zone 'UTC' - interval '1 second'
                 where id_ in (select j.id_ from act_ru_job j
                                 join act_ru_execution r on r.id_ = j.root_proc_inst_id_
                                 join funding_request f on f.reference = r.business_key_ and f.title like 'Témoin %'
                                 join circulation c on c.reference = f.reference
                                where (j.handler_cfg_ = 'timer_circulationTerm') = (mod(c.id, ?) = 0)
                                  and j.handler_type_ = 'timer-transition')""", TERM_ONE_OF);
    }

    private static void awaitDue(JdbcTemplate tables, int left) {
        while (due(tables) > left) {
            Product.pause(20);
        }
    }

    private static int due(JdbcTemplate tables) {
        return tables.queryForObject(DUE, Integer.class);
    }

    /** The same of each request: a reminder of the day and a call for its substitute, for each signatory; or four silences. */
    private static void assertEffects(JdbcTemplate tables) {
        List<String> effects = tables.queryForList("""
                select case when mod(c.id, ?) = 0 then 'term' else 'reminders' end || ' ' || f.state || ' '
                       || (select count(*) from notice n where n.reference = c.reference and n.event like 'OPINION_REMINDED:%') || ' '
                       || (select count(*) from notice n where n.reference = c.reference and n.event like 'OPINION_ESCALATED:%') || ' '
                       || (select count(*) from opinion o where o.reference = c.reference and o.stance = 'TACIT')
                  from circulation c join funding_request f on f.reference = c.reference and f.title like 'Témoin %'""", String.class, TERM_ONE_OF);
        assertThat(effects).hasSize(REQUESTS);
        assertThat(effects.stream().distinct())
                .hasSize(2)
                .allMatch(
                        one -> one.matches(
                                "term (READY|ON_AGENDA|WRITTEN_CONSULTATION) 0 0 4|reminders CIRCULATING [1-9]\\d* [1-9]\\d* 0"));
    }
}
