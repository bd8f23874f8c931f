package fr.crig.avis.avis;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.Attempt;
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

/** The page on which an agent says what is published of a grant. */
@Controller
@RequestMapping("/demandes/{reference}/subvention")
class GrantController {

    private static final String PAGE = "avis/grant";

    /** Left empty below those that are there, for one to write in. */
    private static final int SPARE_LINES = 2;

    private final GrantDesk desk;

    GrantController(GrantDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(@PathVariable Reference reference, @CurrentActor Actor actor, Model model) {
        GrantForm form = desk.form(actor, reference);
        model.addAttribute("form", form);
        show(reference, form, model);
        return PAGE;
    }

    @PostMapping
    ModelAndView describe(
            @PathVariable Reference reference,
            @ModelAttribute("form") GrantForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Attempt attempt = FormErrors.attempt(errors, PAGE, () -> {
            desk.describe(actor, reference, form);
            redirect.addFlashAttribute("flash", "grant.described");
            return "redirect:/demandes/" + reference;
        });
        attempt.whenOvertaken(() -> form.version = desk.form(actor, reference).version);
        if (!attempt.isDone()) {
            show(reference, form, model);
        }
        return attempt;
    }

    private static void show(Reference reference, GrantForm form, Model model) {
        int spare = Math.min(SPARE_LINES, GrantParser.MOST_BENEFICIARIES - form.beneficiaries.size());
        for (int line = 0; line < spare; line++) {
            form.beneficiaries.add(new GrantForm.Line());
        }
        model.addAttribute("reference", reference);
        model.addAttribute("natures", GrantNature.values());
        model.addAttribute("payments", GrantPayment.values());
        model.addAttribute("answers", List.of(true, false));
    }
}
