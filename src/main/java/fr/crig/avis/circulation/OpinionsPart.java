package fr.crig.avis.circulation;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.page.Anchor;
import fr.crig.avis.request.DossierPart;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.Actor;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The opinions on the dossier page, as far as the reader may see them. */
@Component
class OpinionsPart implements DossierPart {

    private static final int BEFORE_DELIBERATION = 20;

    private final OpinionReader opinions;
    private final Committee committee;
    private final Clock clock;

    OpinionsPart(OpinionReader opinions, Committee committee, Clock clock) {
        this.opinions = opinions;
        this.committee = committee;
        this.clock = clock;
    }

    @Override
    public int order() {
        return BEFORE_DELIBERATION;
    }

    @Override
    public Anchor heading() {
        return new Anchor("opinions", "circulation.title");
    }

    @Override
    public String fragment() {
        return "circulation/dossier :: opinions";
    }

    @Override
    public Map<String, Object> model(FundingRequest request, Actor reader) {
        return opinions.circulation(request.reference())
                .map(circulation -> model(circulation, opinions.answers(reader, request), request, reader))
                .orElse(null);
    }

    private Map<String, Object> model(
            Circulation circulation, List<Answer> answers, FundingRequest request, Actor reader) {
        Instant now = clock.instant();
        boolean running = circulation.isOpen(now) && request.state().isBeforeAvis();
        Map<String, Object> model = new HashMap<>();
        model.put("circulation", circulation);
        model.put("answers", answers);
        model.put("given", answers.stream().filter(Answer::given).count());
        model.put("running", running);
        model.put("complete", running && answers.stream().allMatch(Answer::given));
        model.put("next", running ? next(circulation, answers, now) : null);
        model.put("mine", running && circulation.asks(reader));
        model.put("hiddenUntil", hiddenUntil(circulation, request, reader));
        return model;
    }

    /** Nobody is reminded once all have answered. */
    private AutomaticStep next(Circulation circulation, List<Answer> answers, Instant now) {
        return answers.stream().allMatch(Answer::given)
                ? null
                : AutomaticStep.next(CirculationDates.of(circulation, committee), now)
                        .orElse(null);
    }

    /** End of the message that says when this reader will see what others have said. */
    private String hiddenUntil(Circulation circulation, FundingRequest request, Actor reader) {
        if (reader.isAgentOf(request.receivingSignatory()) || opinions.isOnApplicantSide(reader, request)) {
            return "AVIS_NOTIFIED";
        }
        return circulation.asks(reader) ? circulation.rule().name() : "UNTIL_CLOSED";
    }
}
