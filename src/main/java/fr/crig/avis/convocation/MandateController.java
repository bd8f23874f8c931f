package fr.crig.avis.convocation;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.Attempt;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button beside a mandate that was received. */
@Controller
class MandateController {

    private final MandateDesk desk;
    private final AnswerPages pages;

    MandateController(MandateDesk desk, AnswerPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @PostMapping("/reunions/{id:\\d+}/reponse/mandat")
    ModelAndView decline(
            @PathVariable long id,
            @ModelAttribute("mandate") MandateForm mandate,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        Attempt act = FormErrors.attempt(errors, AnswerController.VIEW, () -> {
            desk.decline(actor, id, mandate);
            redirect.addFlashAttribute("flash", "answer.declined");
            return "redirect:/reunions/" + id;
        });
        return act.isDone() ? act : again(act, actor, id);
    }

    /** The page after a refusal, as things are now. */
    private ModelAndView again(ModelAndView answer, Actor actor, long id) {
        AnswerPage page = pages.of(actor, id, actor.signatory());
        return answer.addObject("page", page).addObject("form", page.form(null));
    }
}
