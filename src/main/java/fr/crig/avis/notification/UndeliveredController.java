package fr.crig.avis.notification;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import java.util.List;
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

/** What never arrived, for the secretariat to mend and send again. */
@Controller
@RequestMapping("/secretariat/envois")
class UndeliveredController {

    private static final String FORM = "notification/resend";

    private final OutboxDesk desk;

    UndeliveredController(OutboxDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String list(Pageable pageable, @CurrentActor Actor actor, Model model) {
        model.addAttribute("page", desk.undelivered(pageable, actor));
        return "notification/undelivered";
    }

    @GetMapping("/{id}")
    String form(@PathVariable long id, @CurrentActor Actor actor, Model model) {
        Notice notice = desk.readUndelivered(id, actor);
        model.addAttribute("notice", notice);
        model.addAttribute("form", ResendForm.of(notice));
        return FORM;
    }

    @PostMapping("/{id}")
    ModelAndView resend(
            @PathVariable long id,
            @ModelAttribute("form") ResendForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Notice notice = desk.read(id, actor).notice();
        model.addAttribute("notice", notice);
        return FormErrors.attempt(errors, FORM, () -> {
                    desk.resend(id, form.version, form.cleanAddress(), actor);
                    redirect.addFlashAttribute("flash", "outbox.resent");
                    redirect.addFlashAttribute("flashArguments", List.of(form.cleanAddress()));
                    return "redirect:/secretariat/envois";
                })
                .whenOvertaken(() -> form.version = ResendForm.of(notice).version);
    }
}
