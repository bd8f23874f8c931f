package fr.crig.avis.deliberation;

import fr.crig.avis.circulation.OpinionReader;
import fr.crig.avis.page.Anchor;
import fr.crig.avis.request.DossierPart;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/**
 * The deliberation on the dossier's page: when it is, what it came to, and how often it was postponed. Why it was postponed and
 * what is expected is for everybody who reads the dossier; what was decided is seen as opinions are, and said by the avis once it
 * is recorded.
 */
@Component
class DeliberationPart implements DossierPart {

    private static final int ORDER = 50;

    private final Deliberations deliberations;
    private final DeliberationLookup reader;
    private final OpinionReader opinions;

    DeliberationPart(Deliberations deliberations, DeliberationLookup reader, OpinionReader opinions) {
        this.deliberations = deliberations;
        this.reader = reader;
        this.opinions = opinions;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Anchor heading() {
        return new Anchor("deliberation", "deliberation.part.title");
    }

    @Override
    public String fragment() {
        return "deliberation/dossier :: deliberation";
    }

    @Override
    public Map<String, Object> model(FundingRequest request, Actor actor) {
        Reference reference = request.reference();
        if (!request.hasReached(RequestState.ON_AGENDA) && !request.hasReached(RequestState.WRITTEN_CONSULTATION)) {
            return null;
        }
        if (request.isNotified() && request.wasReadyOnce()) {
            // The avis says it all.
            return null;
        }
        List<Deliberation> all = deliberations.findByReferenceOrderByIdAsc(reference);
        Map<String, Object> model = new HashMap<>();
        model.put("postponements", reader.postponements(reference));
        all.stream().filter(DeliberationPart::isOnAgenda).findFirst().ifPresent(open -> putOpen(model, open, request));
        if (!request.isNotified()) {
            reader.findDecided(reference).ifPresent(decided -> putDecided(model, decided, request, actor));
        }
        boolean nothing = model.size() == 1 && reader.postponements(reference).isEmpty();
        return nothing ? null : model;
    }

    /** One in writing is told where it is run. */
    private static boolean isOnAgenda(Deliberation deliberation) {
        return deliberation.isOpen() && deliberation.mode() == Mode.MEETING;
    }

    private static void putOpen(Map<String, Object> model, Deliberation open, FundingRequest request) {
        if (!request.state().isOver()) {
            model.put("meeting", open.meeting());
            model.put("due", open.due());
            model.put("late", open.isLate());
        }
    }

    private void putDecided(Map<String, Object> model, Deliberated decided, FundingRequest request, Actor actor) {
        Decision decision = decided.decision();
        boolean everything =
                decision.seats().stream().map(Seat::signatory).allMatch(opinions.visibleTo(actor, request));
        model.put("on", decided.on());
        model.put("decidedMode", decided.mode());
        model.put("decided", everything ? decision : null);
    }
}
