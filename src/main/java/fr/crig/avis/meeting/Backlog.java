package fr.crig.avis.meeting;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.deliberation.AgendaAhead;
import fr.crig.avis.deliberation.DeliberationLookup;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The requests that wait for a meeting, ready or postponed: the most urgent first, then the oldest. */
@Service
@Transactional(readOnly = true)
class Backlog {

    /** As many as somebody chooses from at a glance. */
    private static final int FIRST = 20;

    private static final int MOST = 100;

    private final RequestReader requests;
    private final MeetingLookup meetings;
    private final DeliberationLookup deliberations;
    private final AgendaAhead ahead;
    private final Committee committee;
    private final Clock clock;

    Backlog(
            RequestReader requests,
            MeetingLookup meetings,
            DeliberationLookup deliberations,
            AgendaAhead ahead,
            Committee committee,
            Clock clock) {
        this.requests = requests;
        this.meetings = meetings;
        this.deliberations = deliberations;
        this.ahead = ahead;
        this.committee = committee;
        this.clock = clock;
    }

    /** Empty for anybody but the secretariat, which alone makes agendas. */
    Page<BacklogRow> rows(Actor reader, Pageable page) {
        if (!reader.is(Role.SECRETARIAT)) {
            return Page.empty(page);
        }
        LocalDate next = meetings.nextDay().orElse(null);
        Page<FundingRequest> waiting = requests.waitingForMeeting(page);
        deliberations.readAhead(waiting.map(FundingRequest::reference).toList());
        return waiting.map(request -> row(request, next));
    }

    /** The first of them. */
    Page<BacklogRow> first(Actor reader) {
        return rows(reader, PageRequest.ofSize(FIRST));
    }

    /**
     * The first that the meeting may take: a request that was postponed there waits for another. What its page asks next about its
     * agenda is read with them.
     */
    List<BacklogRow> openTo(Meeting meeting, Actor reader) {
        if (!reader.is(Role.SECRETARIAT)) {
            return List.of();
        }
        LocalDate next = meetings.nextDay().orElse(null);
        List<FundingRequest> waiting = requests.firstWaitingForMeeting(FIRST, meeting.references());
        ahead.readAhead(
                meeting.id(),
                meeting.references(),
                waiting.stream().map(FundingRequest::reference).toList());
        return waiting.stream().map(request -> row(request, next)).toList();
    }

    /** Those whose useful date comes before a day; as many as one page can tell. */
    List<BacklogRow> usefulBefore(LocalDate day, Actor reader) {
        return rows(reader, PageRequest.ofSize(MOST)).stream()
                .filter(row -> row.usefulDate() != null && row.usefulDate().isBefore(day))
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
                && !next.plusDays(committee.route().minimumMeetingMarginDays()).isAfter(useful);
        return inTime ? BacklogRow.Pressure.NONE : BacklogRow.Pressure.BEFORE_NEXT_MEETING;
    }
}
