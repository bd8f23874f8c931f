package fr.crig.avis.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The states that a request reached, the first one first: one column of it, because they are read and written with it. */
public record Milestones(List<Milestone> all) {

    static final Milestones NONE = new Milestones(List.of());

    public Milestones {
        all = List.copyOf(all);
    }

    Milestones with(RequestState reached, Instant at) {
        List<Milestone> more = new ArrayList<>(all);
        more.add(new Milestone(reached, at));
        return new Milestones(more);
    }

    long times(RequestState wanted) {
        return all.stream().filter(milestone -> milestone.state() == wanted).count();
    }

    /** Whether this one was reached once more after the other had been. */
    boolean isAfter(RequestState later, RequestState earlier) {
        List<RequestState> states = all.stream().map(Milestone::state).toList();
        int first = states.indexOf(earlier);
        return first >= 0 && states.lastIndexOf(later) > first;
    }

    /** When it was reached for the last time; empty if it never was. */
    Optional<Instant> last(RequestState wanted) {
        return all.stream()
                .filter(milestone -> milestone.state() == wanted)
                .map(Milestone::reachedAt)
                .reduce((earlier, later) -> later);
    }
}
