package fr.crig.avis.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.SelectCounter;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a page costs when the list is long. Times are told, never asserted; the statements, which H2 counts, are. */
class LongWorklistTest extends ApplicationTest {

    private static final Logger LOG = LoggerFactory.getLogger(LongWorklistTest.class);
    private static final int ROUNDS = 20;
    private static final int EVERY = 10;

    @Autowired
    private WorklistReader worklist;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private SelectCounter selects;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void asksTheDatabaseNoMoreOftenWhenTheListIsTenTimesLonger() {
        requests(1, 200);
        long fewStatements = statementsOfAPage();
        Duration few = timeOfAPage();
        requests(201, 2000);
        assertThat(statementsOfAPage()).isEqualTo(fewStatements).isLessThanOrEqualTo(10);
        LOG.info(
                "Work list, 2000 tasks over 200: time x {}, {} statements a page",
                (double) timeOfAPage().toMillis() / Math.max(1, few.toMillis()),
                fewStatements);
    }

    private Page<WorkItem> page() {
        return worklist.of(Samples.SECRETARIAT, PageRequest.of(1, 25)).items();
    }

    private long statementsOfAPage() {
        assertThat(page()).hasSize(25);
        // Nobody is logged in here: the figures of the committee are looked after by a clock of their own.
        return SelectCounter.sum(selects.during(this::page).stream()
                .filter(asked -> !asked.sql().contains("from resolution"))
                .toList());
    }

    private Duration timeOfAPage() {
        long start = System.nanoTime();
        for (int i = 0; i < ROUNDS; i++) {
            page();
        }
        return Duration.ofNanos(System.nanoTime() - start);
    }

    /** Tasks of the secretariat, with the columns that a list reads of their requests. */
    private void requests(int first, int last) {
        transaction.executeWithoutResult(status -> {
            for (int number = first; number <= last; number++) {
                if (number % EVERY == 0) {
                    meeting();
                } else {
                    request(Reference.of(2026, number));
                }
            }
        });
    }

    /** Every tenth task is a meeting's, whose answers are awaited. */
    private void meeting() {
        OffsetDateTime start = clock.instant().plus(Duration.ofDays(40)).atOffset(ZoneOffset.UTC);
        jdbc.sql("""
                        insert into meeting (version, starts_at, ends_at, place, state)
                        values (0, :start, :start, 'Toulouse', 'CONVENED')""").param("start", start).update();
        long id = jdbc.sql("select max(id) from meeting").query(Long.class).single();
        runtime.startProcessInstanceByKey(
                "meeting",
                Meeting.subject(id),
                Map.of(
                        "meetingId", id,
                        "meetingStart", Date.from(clock.instant()),
                        "convocationDue", Date.from(clock.instant())));
    }

    private void request(Reference reference) {
        jdbc.sql("""
                        insert into funding_request (version, form_key, reference, receiving_signatory, depositor, state,
                                state_since, created_at, title, applicant_name, revision, suspended_days, completion_count)
                        values (0, random_uuid(), ?, 'REGION', 'agent.region', 'SUBMITTED', now(), now(), 'PCRS', 'Aude', 1, 0, 0)""").param(reference.value()).update();
        runtime.startProcessInstanceByKey(
                "admissibility",
                reference.value(),
                Map.of(
                        "reference", reference.value(),
                        "receivingSignatory", "REGION",
                        "admissibilityDue", Date.from(clock.instant())));
    }
}
