package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.storage.Json;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Delays are counted in days of Paris, each step the first time it was gone through. */
class MeasuresTest {

    private static final Dossier DOSSIER = Json.read("{\"funding\": {\"amountAsked\": 120000.50}}", Dossier.class);

    @Test
    void countEachStepThatIsOver() {
        Milestones steps = steps(
                RequestState.DRAFT, "2026-03-01T08:00:00Z",
                RequestState.SUBMITTED, "2026-03-10T08:00:00Z",
                RequestState.COMPLETION_ASKED, "2026-03-12T08:00:00Z",
                RequestState.SUBMITTED, "2026-03-19T08:00:00Z",
                RequestState.CIRCULATING, "2026-03-20T08:00:00Z",
                RequestState.READY, "2026-04-26T08:00:00Z",
                RequestState.ON_AGENDA, "2026-05-02T08:00:00Z",
                RequestState.AVIS_RECORDED, "2026-05-28T08:00:00Z",
                RequestState.READY, "2026-06-10T08:00:00Z",
                RequestState.CLOSED, "2026-07-01T08:00:00Z");
        assertThat(Measures.of(DOSSIER, steps, 7))
                .isEqualTo(new Measures(new BigDecimal("120000.50"), 3, 37, 32, 79, 34));
    }

    @Test
    void countNoStepThatIsNotOver() {
        Milestones steps =
                steps(RequestState.SUBMITTED, "2026-03-10T08:00:00Z", RequestState.CIRCULATING, "2026-03-12T08:00:00Z");
        assertThat(Measures.of(DOSSIER, steps, 0))
                .isEqualTo(new Measures(new BigDecimal("120000.50"), 2, null, null, null, null));
        assertThat(Measures.of(null, Milestones.NONE, 0)).isEqualTo(new Measures(null, null, null, null, null, null));
    }

    /** Half past eleven in the evening is the next day in Paris. */
    @Test
    void areDaysOfParis() {
        Milestones steps = steps(
                RequestState.WRITTEN_CONSULTATION, "2026-07-01T21:30:00Z",
                RequestState.AVIS_RECORDED, "2026-07-01T22:30:00Z");
        assertThat(Measures.of(DOSSIER, steps, 0).deliberationDays()).isEqualTo(1);
    }

    @Test
    void areReadFromWhatIsKept() {
        Milestones steps =
                steps(RequestState.SUBMITTED, "2026-03-10T08:00:00Z", RequestState.CIRCULATING, "2026-03-16T08:00:00Z");
        assertThat(Measures.read(Json.write(DOSSIER, 10_000), Json.write(steps, 10_000), 2))
                .isEqualTo(Measures.of(DOSSIER, steps, 2));
    }

    private static Milestones steps(Object... stateAndTime) {
        Milestones steps = Milestones.NONE;
        for (int i = 0; i < stateAndTime.length; i += 2) {
            steps = steps.with((RequestState) stateAndTime[i], Instant.parse((String) stateAndTime[i + 1]));
        }
        return steps;
    }
}
