package fr.crig.avis.member;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.Actor;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where absences are planned ahead: one's own, or for the secretariat those of any member. */
@Controller
@RequestMapping({AbsenceController.OWN, "/membres/{username:[a-z][a-z0-9._-]*}/absences"})
class AbsenceController {

    static final String OWN = "/mes-absences";

    private static final String VIEW = "member/absences";

    private final AbsencePages pages;
    private final AbsenceDesk desk;
    private final Formats formats;

    AbsenceController(AbsencePages pages, AbsenceDesk desk, Formats formats) {
        this.pages = pages;
        this.desk = desk;
        this.formats = formats;
    }

    @ModelAttribute("page")
    AbsencePage page(@PathVariable(required = false) String username, @CurrentActor Actor actor) {
        return pages.of(actor, username);
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", new AbsenceForm());
        return VIEW;
    }

    @PostMapping
    ModelAndView declare(
            @ModelAttribute(name = "page", binding = false) AbsencePage page,
            @ModelAttribute("form") AbsenceForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        return FormErrors.attempt(errors, VIEW, () -> {
            Absence absence = desk.declare(actor, page.member().username(), form);
            LocalDate alone = pages.firstDayAlone(absence);
            redirect.addFlashAttribute("flash", alone == null ? "absence.declared" : "absence.declared.alone");
            redirect.addFlashAttribute("flashArguments", List.of(formats.date(alone)));
            return "redirect:" + page.path();
        });
    }

    @PostMapping("/{id:\\d+}/annulation")
    String cancel(
            @ModelAttribute(name = "page", binding = false) AbsencePage page,
            @PathVariable long id,
            @RequestParam int version,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        desk.cancel(actor, page.member().username(), id, version);
        redirect.addFlashAttribute("flash", "absence.cancelled");
        return "redirect:" + page.path();
    }
}
