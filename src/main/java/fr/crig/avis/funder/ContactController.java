package fr.crig.avis.funder;

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

/** The page from which a funder is asked what it decided. */
@Controller
@RequestMapping("/demandes/{reference}/financeur")
class ContactController {

    private static final String PAGE = "funder/contact";

    private final FunderContactDesk desk;

    ContactController(FunderContactDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(@PathVariable Reference reference, @CurrentActor Actor actor, Model model) {
        ContactPage page = desk.page(actor, reference);
        model.addAttribute("form", page.form());
        show(reference, page, model);
        return PAGE;
    }

    @PostMapping
    ModelAndView ask(
            @PathVariable Reference reference,
            @ModelAttribute("form") ContactForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        ContactPage page = desk.page(actor, reference);
        show(reference, page, model);
        return FormErrors.attempt(errors, PAGE, () -> {
                    desk.ask(actor, reference, form);
                    redirect.addFlashAttribute("flash", "funder.asked");
                    return "redirect:/demandes/" + reference;
                })
                .whenOvertaken(() -> form.version = page.form().version);
    }

    private static void show(Reference reference, ContactPage page, Model model) {
        model.addAttribute("reference", reference);
        model.addAttribute("page", page);
    }
}
