package fr.crig.avis.privacy;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
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

/** What erasing a person would do, and the button that does it. */
@Controller
@RequestMapping("/administration/comptes/{username}/effacement")
class ErasureController {

    private static final String PAGE = "privacy/erasure";

    private final ErasureDesk desk;

    ErasureController(ErasureDesk desk) {
        this.desk = desk;
    }

    @ModelAttribute
    void addPlan(@PathVariable String username, @CurrentActor Actor actor, Model model) {
        model.addAttribute("plan", desk.plan(username, actor));
        model.addAttribute("form", new ErasureForm());
    }

    @GetMapping
    String show() {
        return PAGE;
    }

    @PostMapping
    ModelAndView erase(
            @PathVariable String username,
            @ModelAttribute("form") ErasureForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        return FormErrors.attempt(errors, PAGE, () -> {
            desk.erase(username, actor);
            redirect.addFlashAttribute("flash", "privacy.erasure.done");
            return "redirect:/administration/comptes";
        });
    }
}
