package fr.crig.avis.avis;

import fr.crig.avis.account.CurrentActor;
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

/** The page on which an agent notes that reserves were lifted. */
@Controller
@RequestMapping("/demandes/{reference}/reserves")
class ReserveController {

    private static final String PAGE = "avis/reserves";

    private final ReserveDesk desk;

    ReserveController(ReserveDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(@PathVariable Reference reference, @CurrentActor Actor actor, Model model) {
        model.addAttribute("form", new ReserveForm());
        fill(reference, actor, model);
        return PAGE;
    }

    @PostMapping
    ModelAndView lift(
            @PathVariable Reference reference,
            @ModelAttribute("form") ReserveForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        fill(reference, actor, model);
        return FormErrors.attempt(errors, PAGE, () -> {
            desk.propose(actor, reference, form);
            redirect.addFlashAttribute("flash", "lifting.lifted");
            return "redirect:/demandes/" + reference;
        });
    }

    private void fill(Reference reference, Actor actor, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute("open", desk.open(actor, reference));
    }
}
