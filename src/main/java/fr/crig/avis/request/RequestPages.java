package fr.crig.avis.request;

import fr.crig.avis.page.TypedWords;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What the pages of acts have in common: whose they are, and what is said once the request has moved on. */
@Component
class RequestPages {

    private final RequestReader reader;
    private final Clock clock;

    RequestPages(RequestReader reader, Clock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    /** @throws NotVisible also when the act is another's: its page does not exist for this one */
    FundingRequest request(RequestAct act, Actor actor, Reference reference) {
        FundingRequest request = reader.visible(actor, reference);
        if (!act.isOf(actor, request)) {
            throw new NotVisible(reference);
        }
        return request;
    }

    /** The page to show instead of the form when the act is no longer possible. */
    Optional<ModelAndView> movedOn(RequestAct act, FundingRequest request) {
        return movedOn(act, request, List.of());
    }

    /** @param typed what was sent too late, to be read beside what is recorded: the sender may have it nowhere else */
    Optional<ModelAndView> movedOn(RequestAct act, FundingRequest request, List<TypedWords> typed) {
        if (act.isPossible(request, clock.instant())) {
            return Optional.empty();
        }
        ModelAndView page = new ModelAndView("request/moved-on", HttpStatus.CONFLICT);
        page.addObject("request", request);
        page.addObject("sentence", sentence(act, request));
        page.addObject("typed", typed);
        return Optional.of(page);
    }

    List<RequestAct> possible(Actor actor, FundingRequest request) {
        return Stream.of(RequestAct.values())
                .filter(act -> act.isOf(actor, request) && act.isPossible(request, clock.instant()))
                .toList();
    }

    /** Whether what the process waits for on this page may still be done; the pages of other rooms say it themselves. */
    boolean isOpen(String path, FundingRequest request) {
        return Stream.of(RequestAct.values())
                .filter(act -> act.path().equals(path))
                .allMatch(act -> act.isPossible(request, clock.instant()));
    }

    private static String sentence(RequestAct act, FundingRequest request) {
        boolean waits = request.state() == RequestState.COMPLETION_ASKED;
        return switch (act) {
            case COMPLETE -> waits ? "refusal.request.completionTermOver" : "refusal.request.movedOn";
            case CONFIRM_LAPSE -> waits ? "refusal.request.completionTermRuns" : "refusal.request.movedOn";
            case WITHDRAW, CANCEL -> "refusal.request.tooLateToStop";
            default -> "refusal.request.movedOn";
        };
    }
}
