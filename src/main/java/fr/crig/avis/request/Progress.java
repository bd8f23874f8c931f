package fr.crig.avis.request;

import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** "You are here": the steps of a request in plain words, those done with their day, those to come with the day expected. */
@Component
class Progress {

    private static final Set<RequestState> DELIBERATION =
            EnumSet.of(RequestState.READY, RequestState.ON_AGENDA, RequestState.WRITTEN_CONSULTATION);

    private final CommitteeProperties.Admissibility admissibility;
    private final CommitteeProperties.Circulation circulation;

    Progress(CommitteeProperties committee) {
        this.admissibility = committee.admissibility();
        this.circulation = committee.circulation();
    }

    List<Step> of(FundingRequest request) {
        List<Step> steps = new ArrayList<>();
        steps.add(new Step("DEPOSIT", Step.Status.DONE, ParisTime.day(request.submittedAt()), false));
        Set<RequestState> checking = EnumSet.of(RequestState.SUBMITTED, RequestState.COMPLETION_ASKED);
        add(steps, "ADMISSIBILITY", request, checking, RequestState.CIRCULATING, null);
        add(steps, "OPINIONS", request, EnumSet.of(RequestState.CIRCULATING), RequestState.READY, opinionsDue(request));
        add(steps, "DELIBERATION", request, DELIBERATION, RequestState.AVIS_RECORDED, request.usefulDate());
        add(steps, "FOLLOW_UP", request, EnumSet.of(RequestState.AVIS_RECORDED), RequestState.CLOSED, null);
        return stoppedShort(request) ? withItsEnd(steps, request) : steps;
    }

    /** @param end the state that tells that the step is over */
    private static void add(
            List<Step> steps,
            String name,
            FundingRequest request,
            Set<RequestState> during,
            RequestState end,
            LocalDate expected) {
        boolean useful = end == RequestState.AVIS_RECORDED && request.due() == null;
        if (during.contains(request.state())) {
            LocalDate due = request.due() == null ? expected : ParisTime.day(request.due());
            steps.add(new Step(name, Step.Status.CURRENT, due, useful));
        } else if (reached(request, end) != null) {
            steps.add(new Step(name, Step.Status.DONE, ParisTime.day(reached(request, end)), false));
        } else {
            steps.add(new Step(name, Step.Status.TO_COME, expected, end == RequestState.AVIS_RECORDED));
        }
    }

    private static boolean stoppedShort(FundingRequest request) {
        return request.state().isOver() && request.state() != RequestState.CLOSED;
    }

    private static List<Step> withItsEnd(List<Step> steps, FundingRequest request) {
        List<Step> past = new ArrayList<>(steps);
        past.removeIf(step -> step.status() != Step.Status.DONE);
        LocalDate day = ParisTime.day(request.stateSince());
        past.add(new Step(request.state().name(), Step.Status.CURRENT, day, false));
        return past;
    }

    /** Before they are asked: as if the check took all of its time and the circulation were a normal one. */
    private LocalDate opinionsDue(FundingRequest request) {
        return ParisTime.day(request.submittedAt())
                .plusDays(admissibility.days())
                .plusDays(request.suspendedDays())
                .plusDays(circulation.normalDays());
    }

    private static Instant reached(FundingRequest request, RequestState state) {
        return request.milestones().stream()
                .filter(milestone -> milestone.state() == state)
                .map(Milestone::reachedAt)
                .reduce((first, last) -> last)
                .orElse(null);
    }
}
