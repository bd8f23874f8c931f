package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.account.Journal;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class RequestDeskTest extends ApplicationTest {

    private static final Actor AGENT = Samples.agent("REGION");

    @Autowired
    private RequestDesk desk;

    @Autowired
    private RequestReader reader;

    @Autowired
    private RequestLifecycle lifecycle;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Journal journal;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void numbersSubmissionsMadeAtOnceWithoutGapNorDuplicate() throws Exception {
        ExecutorService clicks = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Reference>> submissions = List.of(submission(), submission(), submission(), submission());
            List<Future<Reference>> answers = clicks.invokeAll(submissions);
            List<String> references = new ArrayList<>();
            for (Future<Reference> answer : answers) {
                references.add(answer.get().value());
            }
            assertThat(references)
                    .containsExactlyInAnyOrder("D-2026-0001", "D-2026-0002", "D-2026-0003", "D-2026-0004");
        } finally {
            clicks.shutdownNow();
        }
    }

    /** In one transaction a request is read once: what another one saves meanwhile is never overwritten for that. */
    @Test
    void losesToWhoeverSavedARequestSinceItWasReadFirst() {
        Reference reference = desk.submit(AGENT, saved(), 0);
        Instant theirs = clock.instant().plus(Duration.ofDays(3));
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                        FundingRequest seen = reader.get(reference);
                        await(other.submit(() -> due(reference, theirs)));
                        assertThat(reader.get(reference)).isSameAs(seen);
                        lifecycle.advance(reference, RequestState.SUBMITTED, clock.instant());
                    }))
                    .isInstanceOf(OptimisticLockingFailureException.class);
        } finally {
            other.shutdownNow();
        }
        assertThat(reader.get(reference).due()).isEqualTo(theirs);
    }

    private void due(Reference reference, Instant when) {
        transaction.executeWithoutResult(status -> lifecycle.advance(reference, RequestState.SUBMITTED, when));
    }

    private static void await(Future<?> done) {
        try {
            done.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Callable<Reference> submission() {
        UUID key = saved();
        return () -> desk.submit(AGENT, key, 0);
    }

    @Test
    void leavesNothingOfASubmissionThatFailsAfterTheEngineStarted() {
        UUID key = saved();
        assertThatThrownBy(() -> transaction.executeWithoutResult(status -> {
                    desk.submit(AGENT, key, 0);
                    assertThat(count("act_ru_execution")).isPositive();
                    throw new IllegalStateException("the light goes out");
                }))
                .hasMessage("the light goes out");
        assertThat(reader.draft(AGENT, key).state()).isEqualTo(RequestState.DRAFT);
        assertThat(reader.draft(AGENT, key).form()).isNotNull();
        for (String table :
                List.of("act_ru_execution", "act_ru_job", "act_hi_procinst", "notice", "request_revision")) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(desk.submit(AGENT, key, 0)).as("no gap").isEqualTo(Reference.of(2026, 1));
    }

    @Test
    void answersTheSameReferenceWhenAskedTwice() {
        UUID key = saved();
        assertThat(desk.submit(AGENT, key, 0)).isEqualTo(desk.submit(AGENT, key, 0));
        assertThat(count("request_revision")).isEqualTo(1);
    }

    @Test
    void beginsAgainAtOneEachYear() {
        desk.submit(AGENT, saved(), 0);
        clock.advanceDays(365);
        assertThat(desk.submit(AGENT, saved(), 0)).isEqualTo(Reference.of(2027, 1));
    }

    @Test
    void refusesWhatWasMadeFromAnOldPage() {
        Reference reference = desk.submit(AGENT, saved(), 0);
        int seen = reader.get(reference).version();
        desk.amend(AGENT, reference, seen, Samples.form());
        assertThatThrownBy(() -> desk.amend(AGENT, reference, seen, Samples.form()))
                .isInstanceOf(ChangedMeanwhile.class);
        assertThat(reader.get(reference).revision()).isEqualTo(2);
    }

    @Test
    void keepsADraftThatCannotBeSubmitted() {
        UUID key = UUID.randomUUID();
        desk.saveDraft(AGENT, key, 0, new RequestForm());
        assertThatThrownBy(() -> desk.submit(AGENT, key, 0)).isInstanceOf(Refusal.class);
        assertThat(reader.draft(AGENT, key).state()).isEqualTo(RequestState.DRAFT);
    }

    @Test
    void remembersWhoDeletedADraft() {
        UUID key = saved();
        desk.deleteDraft(AGENT, key);
        assertThat(journal.of(key.toString())).singleElement().satisfies(entry -> {
            assertThat(entry.act()).isEqualTo("request.draftDeleted");
            assertThat(entry.username()).isEqualTo(AGENT.username());
        });
    }

    private UUID saved() {
        UUID key = UUID.randomUUID();
        desk.saveDraft(AGENT, key, 0, Samples.form());
        return key;
    }

    private long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }
}
