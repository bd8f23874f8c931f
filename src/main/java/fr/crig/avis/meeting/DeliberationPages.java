package fr.crig.avis.meeting;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the record of a deliberation for its secretary, and computes its quorum and proposal while it is typed. */
@Service
@Transactional(readOnly = true)
class DeliberationPages {

    private final Deliberations deliberations;
    private final DeliberationForms forms;
    private final SeatReader seatReader;
    private final Synthesis synthesis;
    private final MeetingReader meetings;
    private final RequestReader requests;
    private final ItemSecretary secretary;
    private final Committee committee;
    private final CommitteeProperties figures;
    private final Clock clock;

    DeliberationPages(
            Deliberations deliberations,
            DeliberationForms forms,
            SeatReader seatReader,
            Synthesis synthesis,
            MeetingReader meetings,
            RequestReader requests,
            ItemSecretary secretary,
            Committee committee,
            CommitteeProperties figures,
            Clock clock) {
        this.deliberations = deliberations;
        this.forms = forms;
        this.seatReader = seatReader;
        this.synthesis = synthesis;
        this.meetings = meetings;
        this.requests = requests;
        this.secretary = secretary;
        this.committee = committee;
        this.figures = figures;
        this.clock = clock;
    }

    /** @throws NotVisible if the request never came to such a deliberation */
    DeliberationForm form(Actor actor, Reference reference) {
        return forms.of(latest(actor, reference));
    }

    /** @param form what is typed; completed so that it can be shown */
    DeliberationPage page(Actor actor, Reference reference, DeliberationForm form) {
        Deliberation deliberation = latest(actor, reference);
        FundingRequest request = requests.visible(actor, reference);
        forms.complete(form);
        List<Seat> seats = seatReader.read(reference, form);
        return new DeliberationPage(
                request,
                deliberation.meeting(),
                deliberation.due(),
                deliberation.isLate(),
                deliberation.isOpen() && !request.state().isOver(),
                isBefore(deliberation),
                committee.signatories(),
                seatReader.recused(reference),
                meetings.get(deliberation.meeting())
                        .quorum(seats, figures.meeting().quorumPercent()),
                synthesis.propose(seats));
    }

    int version(Actor actor, Reference reference) {
        return latest(actor, reference).version();
    }

    private boolean isBefore(Deliberation deliberation) {
        return clock.instant().isBefore(deliberation.due());
    }

    private Deliberation latest(Actor actor, Reference reference) {
        secretary.ensure(actor, reference);
        return deliberations
                .findFirstByReferenceAndModeOrderByIdDesc(reference, Mode.MEETING)
                .orElseThrow(() -> new NotVisible(reference));
    }
}
