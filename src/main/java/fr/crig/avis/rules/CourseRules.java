package fr.crig.avis.rules;

import fr.crig.avis.circulation.CirculationDates;
import fr.crig.avis.circulation.DelayTable;
import fr.crig.avis.consultation.ConsultationCalendar;
import fr.crig.avis.consultation.ConsultationDates;
import fr.crig.avis.deliberation.Quorum;
import fr.crig.avis.deliberation.Route;
import fr.crig.avis.deliberation.RouteFacts;
import fr.crig.avis.deliberation.RouteTable;
import fr.crig.avis.request.Urgency;
import fr.crig.avis.request.UrgencyProposal;
import fr.crig.avis.request.UsefulDate;
import fr.crig.avis.shared.ParisTime;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Follows a request by given figures, through the very rules and decision tables that the service applies. */
@Component
class CourseRules {

    private final DelayTable delays;
    private final RouteTable routes;
    private final ConsultationCalendar consultations;

    CourseRules(DelayTable delays, RouteTable routes, ConsultationCalendar consultations) {
        this.delays = delays;
        this.routes = routes;
        this.consultations = consultations;
    }

    Course follow(Circumstances request, Figures figures) {
        LocalDate useful = UsefulDate.of(request.dossier(), request.suspendedDays(), figures.route());
        Urgency urgency = request.urgency() == null ? proposed(useful, request, figures) : request.urgency();
        var dates = CirculationDates.from(
                request.opened(), delays.delays(urgency, figures.circulation()), figures.circulation());
        LocalDate term = ParisTime.day(dates.term());
        LocalDate chosenOn =
                request.closing() == null ? term : request.closing().with(term);
        LocalDate meeting = request.nextMeeting().apply(chosenOn);
        Route route =
                routes.choose(RouteFacts.of(chosenOn, useful, meeting, normalEnd(chosenOn, figures), figures.route()));
        ConsultationDates inWriting = inWriting(route, chosenOn, figures);
        int entitled = request.entitled() - request.recused();
        return new Course(
                urgency,
                useful,
                ParisTime.day(dates.due()),
                term,
                chosenOn,
                meeting,
                route,
                inWriting == null ? null : ParisTime.day(inWriting.debateEnd()),
                inWriting == null ? null : ParisTime.day(inWriting.earliestEnd()),
                Quorum.required(entitled, figures.quorumPercent()),
                Quorum.required(entitled, figures.consultation().validPercent()),
                entitled);
    }

    private LocalDate normalEnd(LocalDate from, Figures figures) {
        return ParisTime.day(consultations
                .opening(ParisTime.morningOf(from), false, figures.consultation())
                .earliestEnd());
    }

    private ConsultationDates inWriting(Route route, LocalDate from, Figures figures) {
        boolean urgent = route == Route.URGENT_WRITTEN_CONSULTATION;
        return route == Route.MEETING
                ? null
                : consultations.opening(ParisTime.morningOf(from), urgent, figures.consultation());
    }

    private static Urgency proposed(LocalDate useful, Circumstances request, Figures figures) {
        return UrgencyProposal.of(useful, ParisTime.day(request.opened()), figures.circulation(), figures.route());
    }
}
