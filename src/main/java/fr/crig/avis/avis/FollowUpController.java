package fr.crig.avis.avis;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.Attempt;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of the task "renseigner la suite donnée". */
@Controller
@RequestMapping("/demandes/{reference}/suite")
class FollowUpController {

    private static final String PAGE = "avis/follow-up";

    private final FollowUpDesk desk;
    private final AvisReader avis;

    FollowUpController(FollowUpDesk desk, AvisReader avis) {
        this.desk = desk;
        this.avis = avis;
    }

    @GetMapping
    String show(@PathVariable Reference reference, @CurrentActor Actor actor, Model model) {
        var form = new FollowUpForm();
        form.version = desk.awaited(actor, reference).version();
        desk.proposed(reference).ifPresent(proposal -> proposal.into(form));
        model.addAttribute("form", form);
        show(reference, actor, form, model);
        return PAGE;
    }

    @PostMapping
    ModelAndView record(
            @PathVariable Reference reference,
            @ModelAttribute("form") FollowUpForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Attempt attempt = FormErrors.attempt(errors, PAGE, () -> {
            desk.record(actor, reference, form);
            redirect.addFlashAttribute("flash", form.result.isDecision() ? "followUp.recorded" : "followUp.delayed");
            return "redirect:/demandes/" + reference;
        });
        attempt.whenOvertaken(() -> desk.bringUpToDate(actor, reference, form));
        if (!attempt.isDone()) {
            show(reference, actor, form, model);
        }
        return attempt;
    }

    private void show(Reference reference, Actor actor, FollowUpForm form, Model model) {
        Avis recorded = avis.visibleOf(actor, reference);
        model.addAttribute("number", recorded.number());
        model.addAttribute("avis", recorded.content());
        model.addAttribute("results", FollowUpResult.values());
        model.addAttribute("proposal", desk.proposed(reference).orElse(null));
        model.addAttribute("overAsked", desk.rules(reference).isOverAsked(form));
    }
}
