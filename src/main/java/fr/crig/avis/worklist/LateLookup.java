package fr.crig.avis.worklist;

import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.account.Reminded;
import fr.crig.avis.request.Circulated.Awaited;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestCounts.Count;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.worklist.RequestLines.Reason;
import fr.crig.avis.worklist.RequestLines.Share;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is late, and what was done about it. A completion that did not come is the secretariat's own task, and a vote closes at its
 * term: late are opinions between their due date and their term, and follow-ups.
 */
@Service
@Transactional(readOnly = true)
class LateLookup {

    /** Those in which somebody may be late. */
    private static final Set<RequestState> STATES = Set.of(RequestState.CIRCULATING, RequestState.AVIS_RECORDED);

    private final RequestLines requests;
    private final Reminded reminders;
    private final Clock clock;

    LateLookup(RequestLines requests, Reminded reminders, Clock clock) {
        this.requests = requests;
        this.reminders = reminders;
        this.clock = clock;
    }

    /** What a page wants to read of them, the longest late first. @param counts of the requests, by which it is known whether there are any */
    Optional<Share> share(Map<RequestState, Count> counts) {
        boolean any = STATES.stream().anyMatch(state -> counts.get(state).late() > 0);
        return any ? Optional.of(RequestLines.late(STATES, startOfToday())) : Optional.empty();
    }

    /** Empty unless it is late. */
    Optional<LateRequest> find(FundingRequest request) {
        return isLate(request)
                ? of(named(request.reference()), Reason.NAMED).stream().findFirst()
                : Optional.empty();
    }

    private ShownRequests named(Reference reference) {
        return requests.read(List.of(RequestLines.named(Set.of(reference.value()))));
    }

    private boolean isLate(FundingRequest request) {
        return STATES.contains(request.state())
                && request.due() != null
                && request.due().isBefore(startOfToday());
    }

    /** What the journal will be asked about. */
    static Stream<String> subjects(ShownRequests shown) {
        return shown.of(Reason.LATE).stream().map(line -> line.reference().value());
    }

    /** Those for which somebody is waited for. */
    List<LateRequest> of(ShownRequests shown) {
        return of(shown, Reason.LATE);
    }

    private List<LateRequest> of(ShownRequests shown, Reason reason) {
        return shown.of(reason).stream()
                .map(line -> of(
                        line,
                        shown.awaited(line),
                        reminders.last(line.reference().value()).orElse(null)))
                .filter(late -> !late.awaited().isEmpty())
                .toList();
    }

    private LateRequest of(RequestLine line, Awaited opinions, JournalEntry reminded) {
        List<String> awaited = switch (line.state()) {
            case CIRCULATING -> opinions == null ? List.of() : List.copyOf(opinions.silent());
            default -> List.of(line.receiving());
        };
        return new LateRequest(line, awaited, reminded, reminded == null || !isToday(reminded.at()));
    }

    private boolean isToday(Instant at) {
        return !at.isBefore(startOfToday());
    }

    private Instant startOfToday() {
        return ParisTime.startOf(ParisTime.day(clock.instant()));
    }
}
