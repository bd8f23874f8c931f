package fr.crig.avis.meeting;

import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.deliberation.DeliberationLookup;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The requests that wait for a meeting, ready or postponed: the most urgent first, then the oldest. */
@Service
@Transactional(readOnly = true)
class Backlog {

    private static final Comparator<FundingRequest> MOST_URGENT = Comparator.comparing(
                    FundingRequest::usefulDate, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(FundingRequest::submittedAt);

    private final RequestReader requests;
    private final MeetingLookup meetings;
    private final DeliberationLookup deliberations;
    private final CommitteeProperties.Route figures;
    private final Clock clock;

    Backlog(
            RequestReader requests,
            MeetingLookup meetings,
            DeliberationLookup deliberations,
            CommitteeProperties committee,
            Clock clock) {
        this.requests = requests;
        this.meetings = meetings;
        this.deliberations = deliberations;
        this.figures = committee.route();
        this.clock = clock;
    }

    /** Empty for anybody but the secretariat, which alone makes agendas. */
    List<BacklogRow> rows(Actor reader) {
        if (!reader.is(Role.SECRETARIAT)) {
            return List.of();
        }
        LocalDate next = meetings.next().map(Meeting::day).orElse(null);
        return requests.waitingForMeeting().stream()
                .sorted(MOST_URGENT)
                .map(request -> row(request, next))
                .toList();
    }

    private BacklogRow row(FundingRequest request, LocalDate next) {
        return new BacklogRow(
                request.reference(),
                request.title(),
                request.usefulDate(),
                pressure(request.usefulDate(), next),
                deliberations.postponements(request.reference()));
    }

    private BacklogRow.Pressure pressure(LocalDate useful, LocalDate next) {
        if (useful == null) {
            return BacklogRow.Pressure.NONE;
        }
        if (useful.isBefore(ParisTime.day(clock.instant()))) {
            return BacklogRow.Pressure.LATE;
        }
        boolean inTime = next != null
                && !next.plusDays(figures.minimumMeetingMarginDays()).isAfter(useful);
        return inTime ? BacklogRow.Pressure.NONE : BacklogRow.Pressure.BEFORE_NEXT_MEETING;
    }
}
