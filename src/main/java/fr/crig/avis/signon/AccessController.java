package fr.crig.avis.signon;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import org.springframework.data.domain.Pageable;
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

/** The secretariat's page about people whom a provider vouches for and whom it does not know yet. */
@Controller
@RequestMapping(AccessController.PATH)
class AccessController {

    static final String PATH = "/membres/acces";

    private static final String PAGE = "signon/requests";
    private static final String BACK = "redirect:" + PATH;

    private final EntranceDesk desk;

    AccessController(EntranceDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(@CurrentActor Actor actor, Pageable pageable, Model model) {
        model.addAttribute("form", new LinkForm());
        model.addAttribute("page", desk.waiting(actor, pageable));
        return PAGE;
    }

    @PostMapping("/{id:\\d+}/compte")
    ModelAndView link(
            @PathVariable long id,
            @ModelAttribute("form") LinkForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Pageable pageable,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("page", desk.waiting(actor, pageable));
        return FormErrors.attempt(errors, PAGE, () -> {
            desk.link(actor, id, form.username);
            redirect.addFlashAttribute("flash", "signOn.linked");
            return BACK;
        });
    }

    @PostMapping("/{id:\\d+}/refus")
    String decline(@PathVariable long id, @CurrentActor Actor actor, RedirectAttributes redirect) {
        desk.decline(actor, id);
        redirect.addFlashAttribute("flash", "signOn.declined");
        return BACK;
    }
}
