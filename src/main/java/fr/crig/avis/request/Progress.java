package fr.crig.avis.request;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.request.Circulated.Awaited;
import fr.crig.avis.request.RequestState.Stage;
import fr.crig.avis.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** "You are here": the steps of a request in plain words, those done with their day, those to come with the day expected. */
@Component
class Progress {

    private static final Step GIVEN = new Step("OPINIONS_GIVEN", Step.Status.CURRENT, null, false);

    private final Committee committee;
    private final Circulated circulated;

    Progress(Committee committee, Circulated circulated) {
        this.circulated = circulated;
        this.committee = committee;
    }

    List<Step> of(FundingRequest request) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("DEPOSIT", Step.Status.DONE, ParisTime.day(request.submittedAt()), false));
        add(steps, Stage.ADMISSIBILITY, request, RequestState.CIRCULATING, null);
        add(steps, Stage.OPINIONS, request, RequestState.READY, opinionsDue(request));
        add(steps, Stage.DELIBERATION, request, RequestState.AVIS_RECORDED, request.usefulDate());
        add(steps, Stage.FOLLOW_UP, request, RequestState.CLOSED, null);
        return request.state().endedWithoutAvis() ? withItsEnd(steps, request) : steps;
    }

    /** @param end the state that tells that the step is over */
    private void add(List<Step> steps, Stage stage, FundingRequest request, RequestState end, LocalDate expected) {
        boolean useful = end == RequestState.AVIS_RECORDED && request.due() == null;
        if (request.state().isAt(stage)) {
            LocalDate due = request.due() == null ? expected : ParisTime.day(request.due());
            boolean given = areOpinionsGiven(request);
            steps.add(given ? GIVEN : new Step(name(stage, request), Step.Status.CURRENT, due, useful));
        } else if (reached(request, end) != null) {
            steps.add(new Step(stage.name(), Step.Status.DONE, ParisTime.day(reached(request, end)), false));
        } else {
            steps.add(new Step(stage.name(), Step.Status.TO_COME, expected, end == RequestState.AVIS_RECORDED));
        }
    }

    /** The last one was given, and the service has not moved on yet. */
    private boolean areOpinionsGiven(FundingRequest request) {
        if (request.state() != RequestState.CIRCULATING) {
            return false;
        }
        Awaited awaited = circulated.awaitedOn(List.of(request.reference())).get(request.reference());
        return awaited != null && awaited.silent().isEmpty();
    }

    private static String name(Stage stage, FundingRequest request) {
        return request.state() == RequestState.COMPLETION_ASKED ? "COMPLETION" : stage.name();
    }

    private static List<Step> withItsEnd(List<Step> steps, FundingRequest request) {
        List<Step> past = new ArrayList<>(steps);
        past.removeIf(step -> step.status() != Step.Status.DONE);
        LocalDate day = ParisTime.day(request.stateSince());
        past.add(new Step(request.state().name(), Step.Status.CURRENT, day, false));
        return past;
    }

    /** Before they are asked: as if the check and the completion took all of their time and the circulation were a normal one. */
    private LocalDate opinionsDue(FundingRequest request) {
        return ParisTime.day(request.submittedAt())
                .plusDays(committee.admissibility().days())
                .plusDays(request.suspendedDaysAtMost())
                .plusDays(committee.circulation().normalDays());
    }

    private static Instant reached(FundingRequest request, RequestState state) {
        return request.lastReached(state).orElse(null);
    }
}
