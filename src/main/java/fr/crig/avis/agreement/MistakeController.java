package fr.crig.avis.agreement;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.Attempt;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a renewal, a notice or an amendment is taken back that was written down by mistake: the journal keeps both. */
@Controller
@RequestMapping(AgreementController.PATH + "/retrait")
class MistakeController {

    private static final String VIEW = "agreement/take-back";

    private final AgreementReader reader;
    private final AgreementDesk desk;

    MistakeController(AgreementReader reader, AgreementDesk desk) {
        this.reader = reader;
        this.desk = desk;
    }

    @GetMapping
    String show(@CurrentActor Actor actor, Model model) {
        var form = new MistakeForm();
        form.see(fill(actor, model));
        model.addAttribute("form", form);
        return VIEW;
    }

    @PostMapping
    ModelAndView takeBack(
            @ModelAttribute("form") MistakeForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Agreement seen = fill(actor, model);
        Attempt attempt = FormErrors.attempt(errors, VIEW, () -> {
            desk.takeBack(actor, form);
            redirect.addFlashAttribute("flash", "agreement.takenBack");
            return AgreementController.REDIRECT;
        });
        return Overtaken.told(attempt, form, seen, model);
    }

    private Agreement fill(Actor actor, Model model) {
        Agreement agreement = reader.toChange(actor);
        model.addAttribute("page", reader.page(actor));
        model.addAttribute("entries", reader.entries(actor));
        return agreement;
    }
}
