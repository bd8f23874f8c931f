package fr.crig.avis.request;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A deposited request on one page, and what changed in it. */
@Controller
@RequestMapping("/demandes/{reference}")
class DossierController {

    private final RequestReader reader;
    private final DossierPage page;
    private final Differences differences;

    DossierController(RequestReader reader, DossierPage page, Differences differences) {
        this.reader = reader;
        this.page = page;
        this.differences = differences;
    }

    @GetMapping
    String show(@PathVariable Reference reference, @CurrentActor Actor actor, Model model) {
        page.fill(model, reader.visible(actor, reference), actor);
        return "request/dossier";
    }

    @GetMapping("/differences")
    String differences(
            @PathVariable Reference reference,
            @RequestParam("de") int older,
            @RequestParam("a") int newer,
            @CurrentActor Actor actor,
            Model model) {
        FundingRequest request = reader.visible(actor, reference);
        model.addAttribute("request", request);
        model.addAttribute("older", older);
        model.addAttribute("newer", newer);
        model.addAttribute("differences", differences.between(request, older, newer));
        return "request/differences";
    }
}
