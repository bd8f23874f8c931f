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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the secretariat moves a meeting to another day or place, or cancels it. */
@Controller
@RequestMapping("/reunions/{id:\\d+}")
class MeetingChangeController {

    private static final String CHANGE = "meeting/change";
    private static final String CANCEL = "meeting/cancel";

    private final MeetingLookup meetings;
    private final MeetingDesk desk;
    private final MeetingForms forms;
    private final PlannedDayReader days;

    MeetingChangeController(MeetingLookup meetings, MeetingDesk desk, MeetingForms forms, PlannedDayReader days) {
        this.meetings = meetings;
        this.desk = desk;
        this.forms = forms;
        this.days = days;
    }

    @ModelAttribute("meeting")
    Meeting meeting(@PathVariable long id, @CurrentActor Actor actor) {
        actor.ensureSecretariat();
        return meetings.get(id);
    }

    @GetMapping("/modification")
    String showChange(
            @ModelAttribute(name = "meeting", binding = false) Meeting meeting,
            @CurrentActor Actor actor,
            Model model) {
        model.addAttribute("form", forms.of(meeting));
        model.addAttribute("known", days.of(actor, meeting.day(), meeting));
        return CHANGE;
    }

    /** What the page asks for when the day changes. */
    @GetMapping("/modification/jour")
    String day(
            @ModelAttribute(name = "meeting", binding = false) Meeting meeting,
            @RequestParam(required = false) LocalDate day,
            @CurrentActor Actor actor,
            Model model) {
        model.addAttribute("known", days.of(actor, day, meeting));
        return MeetingPlanController.DAY;
    }

    /** The same by a button, without a script: nothing is changed. */
    @PostMapping(path = "/modification", params = "act=check")
    String check(
            @ModelAttribute(name = "meeting", binding = false) Meeting meeting,
            @ModelAttribute("form") MeetingForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model) {
        model.addAttribute("known", days.of(actor, form.day, meeting));
        return CHANGE;
    }

    @PostMapping("/modification")
    ModelAndView change(
            @ModelAttribute(name = "meeting", binding = false) Meeting meeting,
            @ModelAttribute("form") MeetingForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        Attempt change = FormErrors.attempt(errors, CHANGE, () -> {
            desk.change(actor, meeting.id(), form);
            redirect.addFlashAttribute("flash", "meeting.changed");
            return "redirect:/reunions/" + meeting.id();
        });
        change.whenOvertaken(() -> form.version = meeting.version());
        return change.isDone() ? change : change.addObject("known", days.of(actor, form.day, meeting));
    }

    @GetMapping("/annulation")
    String showCancel(@ModelAttribute(name = "meeting", binding = false) Meeting meeting, Model model) {
        var form = new CancelForm();
        form.version = meeting.version();
        model.addAttribute("form", form);
        return CANCEL;
    }

    @PostMapping("/annulation")
    ModelAndView cancel(
            @ModelAttribute(name = "meeting", binding = false) Meeting meeting,
            @ModelAttribute("form") CancelForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        return FormErrors.attempt(errors, CANCEL, () -> {
                    desk.cancel(actor, meeting.id(), form.version, form.reason);
                    redirect.addFlashAttribute("flash", "meeting.cancelled");
                    return "redirect:/reunions";
                })
                .whenOvertaken(() -> form.version = meeting.version());
    }
}
