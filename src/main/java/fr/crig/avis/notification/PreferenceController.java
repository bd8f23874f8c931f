package fr.crig.avis.notification;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What one wants to be told by mail. */
@Controller
@RequestMapping(PreferenceController.PATH)
class PreferenceController {

    static final String PATH = "/compte/messages";

    private static final String PAGE = "notification/preferences";

    private final PreferenceDesk desk;

    PreferenceController(PreferenceDesk desk) {
        this.desk = desk;
    }

    @ModelAttribute("kinds")
    List<NoticeKind> kinds(@CurrentActor Actor actor) {
        return NoticeKind.of(actor.roles());
    }

    @ModelAttribute("rhythms")
    Rhythm[] rhythms() {
        return Rhythm.values();
    }

    @GetMapping
    String show(@CurrentActor Actor actor, Model model) {
        model.addAttribute("form", PreferenceForm.of(desk.of(actor)));
        return PAGE;
    }

    @PostMapping
    ModelAndView choose(
            @ModelAttribute("form") PreferenceForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        return FormErrors.attempt(errors, PAGE, () -> {
            desk.choose(actor, form);
            redirect.addFlashAttribute("flash", "preference.chosen");
            return "redirect:" + PATH;
        });
    }
}
