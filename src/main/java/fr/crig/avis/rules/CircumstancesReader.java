package fr.crig.avis.rules;

import fr.crig.avis.circulation.Answer;
import fr.crig.avis.circulation.Circulation;
import fr.crig.avis.circulation.OpinionReader;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.deliberation.Decision;
import fr.crig.avis.deliberation.Deliberated;
import fr.crig.avis.deliberation.DeliberationLookup;
import fr.crig.avis.deliberation.RouteMemory;
import fr.crig.avis.deliberation.Seat;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.storage.ReadOnce;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what happened around a request, as far as this reader may know it: a recusal is an opinion. */
@Service
@Transactional(readOnly = true)
class CircumstancesReader {

    private final OpinionReader opinions;
    private final MeetingLookup meetings;
    private final RouteMemory routes;
    private final DeliberationLookup deliberations;
    private final Committee committee;
    private final Clock clock;

    CircumstancesReader(
            OpinionReader opinions,
            MeetingLookup meetings,
            RouteMemory routes,
            DeliberationLookup deliberations,
            Committee committee,
            Clock clock) {
        this.opinions = opinions;
        this.meetings = meetings;
        this.routes = routes;
        this.deliberations = deliberations;
        this.committee = committee;
        this.clock = clock;
    }

    @ReadOnce("circumstances")
    public Circumstances of(Actor reader, FundingRequest visible) {
        Optional<Circulation> circulation = opinions.circulation(visible.reference());
        return new Circumstances(
                visible.dossier(),
                visible.suspendedDays(),
                visible.urgency(),
                circulation.map(Circulation::openedAt).orElseGet(() -> supposedOpening(visible)),
                circulation.map(Closing::of).orElse(null),
                nextMeeting(visible),
                committee.signatories().size(),
                recused(reader, visible));
    }

    private int recused(Actor reader, FundingRequest request) {
        return decided(reader, request)
                .map(decided -> decided.recused().size())
                .orElseGet(() -> (int) opinions.answers(reader, request).stream()
                        .filter(Answer::recused)
                        .count());
    }

    /** At a meeting somebody may recuse itself that had not before. */
    private Optional<Decision> decided(Actor reader, FundingRequest request) {
        Predicate<String> visible = opinions.visibleTo(reader, request);
        return deliberations
                .findDecided(request.reference())
                .map(Deliberated::decision)
                .filter(decided -> decided.seats().stream().map(Seat::signatory).allMatch(visible));
    }

    /** Now; for a request that ended before it circulated, when it ended. */
    private Instant supposedOpening(FundingRequest request) {
        return request.state().isOver() ? request.stateSince() : clock.instant();
    }

    private UnaryOperator<LocalDate> nextMeeting(FundingRequest request) {
        Optional<RouteMemory.Known> known = routes.of(request.reference());
        if (known.isEmpty() || request.usefulDate() == null) {
            return this::planned;
        }
        if (!known.get().meetingPlanned()) {
            return day -> null;
        }
        LocalDate then = request.usefulDate().minusDays(known.get().meetingMarginDays());
        return day -> then.isBefore(day) ? planned(day) : then;
    }

    private LocalDate planned(LocalDate from) {
        return meetings.firstDay(from).orElse(null);
    }
}
