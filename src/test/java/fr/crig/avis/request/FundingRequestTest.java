package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.Samples;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each verb in each state: it is done where domain.md has it, and refused everywhere else. */
class FundingRequestTest {

    private static final Instant NOW = Instant.parse("2026-03-12T09:00:00Z");
    private static final Instant TERM = NOW.plus(Duration.ofDays(30));
    private static final Instant LATER = NOW.plus(Duration.ofDays(31));
    private static final Dossier DOSSIER =
            new DossierParser(Figures.byDefault(), Clock.fixed(NOW, ZoneOffset.UTC)).read(Samples.form());

    private static final Set<RequestState> BEFORE_AVIS =
            EnumSet.range(RequestState.SUBMITTED, RequestState.WRITTEN_CONSULTATION);

    private static final Map<String, Consumer<FundingRequest>> VERBS = Map.of(
            "submit", request -> request.submit(Reference.of(2026, 2), DOSSIER, null, NOW, TERM),
            "type", request -> request.type(Samples.form()),
            "admit", request -> request.admit(Urgency.NORMAL, NOW),
            "askCompletion", request -> request.askCompletion("Il manque la note.", NOW, TERM),
            "complete", request -> request.complete(NOW, TERM),
            "revise", request -> request.revise(DOSSIER, null),
            "rejectOutsidePerimeter", request -> request.rejectOutsidePerimeter("Motif", NOW),
            "lapse", request -> request.lapse(LATER),
            "withdraw", request -> request.withdraw("Motif", NOW),
            "cancel", request -> request.cancel("Motif", NOW));

    private static final Map<String, Set<RequestState>> POSSIBLE = Map.of(
            "submit", EnumSet.of(RequestState.DRAFT),
            "type", EnumSet.of(RequestState.DRAFT),
            "admit", EnumSet.of(RequestState.SUBMITTED),
            "askCompletion", EnumSet.of(RequestState.SUBMITTED),
            "complete", EnumSet.of(RequestState.COMPLETION_ASKED),
            "revise", EnumSet.of(RequestState.SUBMITTED, RequestState.CIRCULATING),
            "rejectOutsidePerimeter", EnumSet.of(RequestState.SUBMITTED),
            "lapse", EnumSet.of(RequestState.COMPLETION_ASKED),
            "withdraw", BEFORE_AVIS,
            "cancel", BEFORE_AVIS);

    static Stream<Arguments> everyVerbInEveryState() {
        return VERBS.keySet().stream()
                .flatMap(verb -> Stream.of(RequestState.values()).map(state -> Arguments.of(verb, state)));
    }

    @ParameterizedTest
    @MethodSource
    void everyVerbInEveryState(String verb, RequestState state) {
        FundingRequest request = in(state);
        if (POSSIBLE.get(verb).contains(state)) {
            assertThatCode(() -> VERBS.get(verb).accept(request)).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(() -> VERBS.get(verb).accept(request)).isInstanceOf(Refusal.class);
            assertThat(request.state()).isEqualTo(state);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyPageIsPossibleWhenItsVerbIs(RequestAct act) {
        Map<RequestAct, String> verbs = Map.of(
                RequestAct.CHECK_ADMISSIBILITY, "admit",
                RequestAct.COMPLETE, "complete",
                RequestAct.CONFIRM_LAPSE, "lapse",
                RequestAct.AMEND, "revise",
                RequestAct.WITHDRAW, "withdraw",
                RequestAct.CANCEL, "cancel");
        Instant when = act == RequestAct.CONFIRM_LAPSE ? LATER : NOW;
        for (RequestState state : RequestState.values()) {
            assertThat(act.isPossible(in(state), when))
                    .as("%s in %s", act, state)
                    .isEqualTo(POSSIBLE.get(verbs.get(act)).contains(state));
        }
    }

    @Test
    void aCompletionComesBeforeItsTermAndALapseAfter() {
        assertThatThrownBy(() -> in(RequestState.COMPLETION_ASKED).complete(LATER, LATER))
                .hasMessageContaining("completionTermOver");
        assertThatThrownBy(() -> in(RequestState.COMPLETION_ASKED).lapse(NOW))
                .hasMessageContaining("completionTermRuns");
        assertThatThrownBy(() -> in(RequestState.COMPLETION_ASKED).grantMoreTime(NOW, LATER))
                .hasMessageContaining("completionTermRuns");
    }

    @Test
    void theClockStandsStillWhileACompletionIsWaitedFor() {
        FundingRequest request = in(RequestState.COMPLETION_ASKED);
        request.complete(NOW.plus(Duration.ofDays(12)), LATER);
        assertThat(request.suspendedDays()).isEqualTo(12);
    }

    @Test
    void onlyAnAgentBeginsAndOnlyItsSignatoryHandles() {
        assertThatThrownBy(() -> FundingRequest.draft(Samples.member("IGN"), UUID.randomUUID(), NOW))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> in(RequestState.SUBMITTED).ensureHandledBy(Samples.agent("IGN")))
                .isInstanceOf(Refusal.class);
        assertThatCode(() -> in(RequestState.SUBMITTED).ensureHandledBy(Samples.agent("REGION")))
                .doesNotThrowAnyException();
    }

    private static FundingRequest in(RequestState state) {
        FundingRequest request = FundingRequest.draft(Samples.agent("REGION"), UUID.randomUUID(), NOW);
        request.type(Samples.form());
        if (state == RequestState.DRAFT) {
            return request;
        }
        request.submit(Reference.of(2026, 1), DOSSIER, null, NOW, TERM);
        switch (state) {
            case SUBMITTED -> {}
            case COMPLETION_ASKED -> request.askCompletion("Il manque la note.", NOW, TERM);
            default -> request.advance(state, NOW, null);
        }
        return request;
    }
}
