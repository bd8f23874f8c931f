package fr.crig.avis.meeting;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The meetings, what waits for them, and the planning of one more. */
@Controller
@RequestMapping("/reunions")
class MeetingListController {

    private static final String PLAN = "meeting/plan";

    private final MeetingLookup meetings;
    private final MeetingAccess readers;
    private final Backlog backlog;
    private final MeetingDesk desk;
    private final MeetingForms forms;
    private final YearCalendar calendar;

    MeetingListController(
            MeetingLookup meetings,
            MeetingAccess readers,
            Backlog backlog,
            MeetingDesk desk,
            MeetingForms forms,
            YearCalendar calendar) {
        this.meetings = meetings;
        this.readers = readers;
        this.backlog = backlog;
        this.desk = desk;
        this.forms = forms;
        this.calendar = calendar;
    }

    @GetMapping
    String list(Pageable page, @CurrentActor Actor actor, Model model) {
        readers.ensureReader(actor);
        model.addAttribute("meetings", meetings.all(page));
        model.addAttribute("next", meetings.next().orElse(null));
        model.addAttribute("backlog", backlog.rows(actor));
        model.addAttribute("calendar", calendar.months(actor));
        return "meeting/list";
    }

    @GetMapping("/nouvelle")
    String form(@CurrentActor Actor actor, Model model) {
        actor.ensureSecretariat();
        model.addAttribute("form", forms.empty());
        return PLAN;
    }

    @PostMapping("/nouvelle")
    ModelAndView plan(
            @ModelAttribute("form") MeetingForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        actor.ensureSecretariat();
        return FormErrors.attempt(errors, PLAN, () -> {
            Meeting meeting = desk.plan(actor, form);
            redirect.addFlashAttribute("flash", "meeting.planned");
            return "redirect:/reunions/" + meeting.id();
        });
    }
}
