package fr.crig.avis.session;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.deliberation.DeliberationLookup;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The task of recording the deliberation on a request leads to its item, on the screen of its meeting's session. */
@Controller
class DeliberationTaskController {

    private final RequestReader requests;
    private final DeliberationLookup deliberations;

    DeliberationTaskController(RequestReader requests, DeliberationLookup deliberations) {
        this.requests = requests;
        this.deliberations = deliberations;
    }

    @GetMapping("/demandes/{reference}/deliberation")
    String lead(@PathVariable Reference reference, @CurrentActor Actor actor, RedirectAttributes redirect) {
        requests.visible(actor, reference);
        return deliberations
                .meetingOf(reference)
                .map(meeting -> "redirect:/reunions/" + meeting + "/seance/" + reference)
                .orElseGet(() -> {
                    redirect.addFlashAttribute("flash", "session.movedOn");
                    return "redirect:/demandes/" + reference;
                });
    }
}
