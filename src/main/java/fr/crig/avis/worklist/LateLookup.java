package fr.crig.avis.worklist;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.request.Circulated;
import fr.crig.avis.request.Circulated.Awaited;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestCounts.Count;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Reference;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is late, and what was done about it. A completion that did not come is the secretariat's own task, and a vote closes at its
 * term: late are opinions between their due date and their term, and follow-ups.
 */
@Service
@Transactional(readOnly = true)
class LateLookup {

    static final int MOST = 25;

    /** How the lines of the journal begin that tell of reminders, by people or by the service. */
    private static final String REMINDERS = "reminder.";

    /** Those in which somebody may be late. */
    private static final Set<RequestState> STATES = Set.of(RequestState.CIRCULATING, RequestState.AVIS_RECORDED);

    private final RequestLines requests;
    private final Circulated circulated;
    private final Journal journal;
    private final Clock clock;

    LateLookup(RequestLines requests, Circulated circulated, Journal journal, Clock clock) {
        this.requests = requests;
        this.circulated = circulated;
        this.journal = journal;
        this.clock = clock;
    }

    /** The longest late first, at most {@value #MOST}. @param counts of the requests, by which it is known whether there are any */
    List<LateRequest> all(Map<RequestState, Count> counts) {
        boolean any = STATES.stream().anyMatch(state -> counts.get(state).late() > 0);
        return any ? all() : List.of();
    }

    private List<LateRequest> all() {
        return of(requests.late(STATES, startOfToday(), MOST));
    }

    /** Empty unless it is late. */
    Optional<LateRequest> find(FundingRequest request) {
        return isLate(request)
                ? of(List.copyOf(
                                requests.of(Set.of(request.reference().value())).values()))
                        .stream()
                        .findFirst()
                : Optional.empty();
    }

    private boolean isLate(FundingRequest request) {
        return STATES.contains(request.state())
                && request.due() != null
                && request.due().isBefore(startOfToday());
    }

    private List<LateRequest> of(List<RequestLine> lines) {
        List<Reference> references = lines.stream().map(RequestLine::reference).toList();
        Map<Reference, Awaited> awaited = circulated.awaitedOn(RequestLine.circulating(lines));
        Map<String, JournalEntry> reminded = journal.newest(
                REMINDERS, references.stream().map(Reference::value).toList());
        return lines.stream()
                .map(line -> of(
                        line,
                        awaited.get(line.reference()),
                        reminded.get(line.reference().value())))
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
