package fr.crig.avis.meeting;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.Attempt;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the secretariat plans a meeting, told what is known of the day while it chooses it. */
@Controller
@RequestMapping("/reunions/nouvelle")
class MeetingPlanController {

    static final String DAY = "meeting/day :: known";
    private static final String PLAN = "meeting/plan";

    private final MeetingDesk desk;
    private final MeetingForms forms;
    private final PlannedDayReader days;

    MeetingPlanController(MeetingDesk desk, MeetingForms forms, PlannedDayReader days) {
        this.desk = desk;
        this.forms = forms;
        this.days = days;
    }

    @GetMapping
    String form(@CurrentActor Actor actor, Model model) {
        actor.ensureSecretariat();
        model.addAttribute("form", forms.empty());
        return PLAN;
    }

    /** What the page asks for when the day changes. */
    @GetMapping("/jour")
    String day(@RequestParam(required = false) LocalDate day, @CurrentActor Actor actor, Model model) {
        model.addAttribute("known", days.of(actor, day, null));
        return DAY;
    }

    /** The same by a button, without a script: nothing is planned. */
    @PostMapping(params = "act=check")
    String check(
            @ModelAttribute("form") MeetingForm form, BindingResult errors, @CurrentActor Actor actor, Model model) {
        model.addAttribute("known", days.of(actor, form.day, null));
        return PLAN;
    }

    @PostMapping
    ModelAndView plan(
            @ModelAttribute("form") MeetingForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        actor.ensureSecretariat();
        Attempt plan = FormErrors.attempt(errors, PLAN, () -> {
            Meeting meeting = desk.plan(actor, form);
            redirect.addFlashAttribute("flash", "meeting.planned");
            return "redirect:/reunions/" + meeting.id();
        });
        return plan.isDone() ? plan : plan.addObject("known", days.of(actor, form.day, null));
    }
}
