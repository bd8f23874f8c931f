package fr.crig.avis.avis;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import java.util.List;
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

/** The page on which a signatory says whether its reserve is lifted. */
@Controller
@RequestMapping("/demandes/{reference}/reserves/{lifting}")
class LiftingController {

    private static final String PAGE = "avis/lifting";

    private final LiftingDesk desk;

    LiftingController(LiftingDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(@PathVariable Reference reference, @PathVariable long lifting, @CurrentActor Actor actor, Model model) {
        model.addAttribute("form", new LiftingForm());
        fill(desk.open(actor, reference, lifting), model);
        return PAGE;
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable Reference reference,
            @PathVariable long lifting,
            @ModelAttribute("form") LiftingForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        fill(desk.open(actor, reference, lifting), model);
        return FormErrors.attempt(errors, PAGE, () -> {
            desk.answer(actor, reference, lifting, form);
            redirect.addFlashAttribute("flash", "lifting.answered");
            return "redirect:/demandes/" + reference;
        });
    }

    private static void fill(ReserveLifting lifting, Model model) {
        model.addAttribute("lifting", lifting);
        model.addAttribute("answers", List.of(LiftingState.CONFIRMED, LiftingState.DECLINED));
    }
}
