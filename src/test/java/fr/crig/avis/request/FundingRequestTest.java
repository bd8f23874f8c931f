package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.committee.Committees;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.Samples;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
    private static final Duration DAY = Duration.ofDays(1);
    private static final Instant TERM = NOW.plus(Duration.ofDays(30));
    private static final Instant LATER = NOW.plus(Duration.ofDays(31));
    private static final Dossier DOSSIER = new DossierParser(
                    Committees.of(Figures.byDefault()), Clock.fixed(NOW, ZoneOffset.UTC))
            .read(Samples.form());

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
                .sorted()
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

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "COMPLETION_ASKED")
    void keepsACompletionOnlyWhileItIsAwaited(RequestState state) {
        assertThatThrownBy(() -> in(state).keepCompletion(Samples.form(), NOW)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsTypedOfACompletionEndsWithIt() {
        FundingRequest request = in(RequestState.COMPLETION_ASKED);
        request.keepCompletion(Samples.form(), NOW);
        assertThat(request.form()).isNotNull();
        assertThat(request.dossier()).isEqualTo(DOSSIER);
        assertThatThrownBy(() -> request.keepCompletion(Samples.form(), LATER)).isInstanceOf(Refusal.class);
        request.complete(NOW, TERM);
        assertThat(request.form()).isNull();
    }

    @Test
    void aDepositTakesItsReferenceAndWhatWasTyped() {
        FundingRequest request = in(RequestState.DRAFT);
        assertThat(request.form()).isNotNull();

        request.submit(Reference.of(2026, 7), DOSSIER, LocalDate.of(2026, 6, 1), LATER, LATER.plus(DAY));

        assertThat(request.reference()).isEqualTo(Reference.of(2026, 7));
        assertThat(request.receivingSignatory()).isEqualTo("REGION");
        assertThat(request.depositor()).isEqualTo(Samples.agent("REGION").username());
        assertThat(request.submittedAt()).isEqualTo(LATER);
        assertThat(request.form()).isNull();
        assertThat(request.dossier()).isEqualTo(DOSSIER);
        assertThat(request.title()).isEqualTo(DOSSIER.project().title());
        assertThat(request.applicantName()).isEqualTo(DOSSIER.applicant().name());
        assertThat(request.usefulDate()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(request.revision()).isEqualTo(1);
        assertReached(request, RequestState.SUBMITTED, LATER, LATER.plus(DAY));
    }

    @Test
    void aCompletionIsAskedByALetterWithATermThenTheDelayRunsAgain() {
        FundingRequest request = in(RequestState.SUBMITTED);
        request.askCompletion("Il manque la note.", NOW, TERM);
        assertThat(request.completionAsked()).isEqualTo("Il manque la note.");
        assertThat(request.completionCount()).isEqualTo(1);
        assertReached(request, RequestState.COMPLETION_ASKED, NOW, TERM);

        request.complete(NOW.plus(DAY), LATER);
        assertReached(request, RequestState.SUBMITTED, NOW.plus(DAY), LATER);
        request.askCompletion("Encore.", LATER, LATER.plus(DAY));
        assertThat(request.completionCount()).isEqualTo(2);
    }

    @Test
    void aCompletionIsTakenUntilTheVeryEndOfItsTerm() {
        assertThatCode(() -> in(RequestState.COMPLETION_ASKED).complete(TERM, LATER))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> in(RequestState.COMPLETION_ASKED).lapse(TERM)).isInstanceOf(Refusal.class);
    }

    @Test
    void aSecondSuspensionAddsToTheFirst() {
        FundingRequest request = in(RequestState.COMPLETION_ASKED);
        request.complete(NOW.plus(DAY), LATER);
        request.askCompletion("Encore.", NOW.plus(DAY), TERM);
        request.complete(NOW.plus(DAY.multipliedBy(3)), LATER);
        assertThat(request.suspendedDays()).isEqualTo(3);
    }

    @Test
    void anAdmittedRequestCirculatesWithItsUrgency() {
        FundingRequest request = in(RequestState.SUBMITTED);
        request.admit(Urgency.URGENT, LATER);
        assertThat(request.urgency()).isEqualTo(Urgency.URGENT);
        assertReached(request, RequestState.CIRCULATING, LATER, null);
    }

    @Test
    void eachEndKeepsItsReasonAndItsDay() {
        FundingRequest outside = in(RequestState.SUBMITTED);
        outside.rejectOutsidePerimeter("Hors champ", LATER);
        assertThat(outside.reason()).isEqualTo("Hors champ");
        assertReached(outside, RequestState.OUTSIDE_PERIMETER, LATER, null);

        FundingRequest withdrawn = in(RequestState.CIRCULATING);
        withdrawn.withdraw("Abandon", LATER);
        assertThat(withdrawn.reason()).isEqualTo("Abandon");
        assertReached(withdrawn, RequestState.WITHDRAWN, LATER, null);

        FundingRequest cancelled = in(RequestState.CIRCULATING);
        cancelled.cancel("Doublon", LATER);
        assertThat(cancelled.reason()).isEqualTo("Doublon");
        assertReached(cancelled, RequestState.CANCELLED, LATER, null);

        FundingRequest lapsed = in(RequestState.COMPLETION_ASKED);
        lapsed.lapse(LATER);
        assertReached(lapsed, RequestState.LAPSED, LATER, null);
    }

    @Test
    void moreTimeMovesTheTermOfTheCompletionAlone() {
        FundingRequest request = in(RequestState.COMPLETION_ASKED);
        request.grantMoreTime(LATER, LATER.plus(DAY));
        assertReached(request, RequestState.COMPLETION_ASKED, NOW, LATER.plus(DAY));
        assertThatCode(() -> request.complete(LATER.plus(DAY), LATER.plus(DAY))).doesNotThrowAnyException();
    }

    @Test
    void eachRevisionCarriesWhatItBrings() {
        FundingRequest request = in(RequestState.CIRCULATING);
        RequestForm corrected = Samples.form();
        corrected.project.title = "Autre titre";
        corrected.funding.amountAsked = "0";
        Dossier read =
                new DossierParser(Committees.of(Figures.byDefault()), Clock.fixed(NOW, ZoneOffset.UTC)).read(corrected);
        assertThat(request.asksForMoney()).isTrue();

        request.revise(read, LocalDate.of(2026, 7, 1));

        assertThat(request.revision()).isEqualTo(2);
        assertThat(request.title()).isEqualTo("Autre titre");
        assertThat(request.dossier()).isEqualTo(read);
        assertThat(request.usefulDate()).isEqualTo(LocalDate.of(2026, 7, 1));
        assertThat(request.asksForMoney()).isFalse();
        assertThat(request.state()).isEqualTo(RequestState.CIRCULATING);
    }

    @ParameterizedTest
    @EnumSource
    void piecesAreJoinedUntilTheOpinionsAreIn(RequestState state) {
        boolean open = state == RequestState.SUBMITTED
                || state == RequestState.COMPLETION_ASKED
                || state == RequestState.CIRCULATING;
        if (open) {
            assertThatCode(in(state)::ensureOpenToPieces).doesNotThrowAnyException();
        } else {
            assertThatThrownBy(in(state)::ensureOpenToPieces).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void aDraftAloneIsADraftAndHasATitleThatFits() {
        FundingRequest draft = in(RequestState.DRAFT);
        assertThatCode(draft::ensureDraft).doesNotThrowAnyException();
        assertThatThrownBy(in(RequestState.SUBMITTED)::ensureDraft).isInstanceOf(Refusal.class);

        RequestForm typed = Samples.form();
        typed.project.title = " " + "a".repeat(200) + "b";
        typed.applicant.name = null;
        draft.type(typed);
        assertThat(draft.title()).isEqualTo("a".repeat(199) + "…");
        assertThat(draft.applicantName()).isEmpty();
        typed.project.title = " Titre ";
        draft.type(typed);
        assertThat(draft.title()).isEqualTo("Titre");
    }

    @Test
    void aStepThatIsReachedAlreadyMovesItsTermAlone() {
        FundingRequest request = in(RequestState.CIRCULATING);
        int reached = request.milestones().size();
        request.advance(RequestState.CIRCULATING, LATER, LATER.plus(DAY));
        assertThat(request.milestones()).hasSize(reached);
        assertReached(request, RequestState.CIRCULATING, NOW, LATER.plus(DAY));
    }

    private static void assertReached(FundingRequest request, RequestState state, Instant since, Instant due) {
        assertThat(request.state()).isEqualTo(state);
        assertThat(request.stateSince()).isEqualTo(since);
        assertThat(request.due()).isEqualTo(due);
        assertThat(request.milestones()).last().isEqualTo(new Milestone(state, since));
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
