package fr.crig.avis.meeting;

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

/** One meeting: its agenda, made and reordered there, until every item is decided. */
@Controller
@RequestMapping("/reunions/{id:\\d+}")
class MeetingController {

    private static final String PAGE = "meeting/meeting";

    private final MeetingLookup meetings;
    private final MeetingAccess readers;
    private final MeetingPage page;
    private final AgendaDesk agenda;
    private final MeetingForms forms;

    MeetingController(
            MeetingLookup meetings, MeetingAccess readers, MeetingPage page, AgendaDesk agenda, MeetingForms forms) {
        this.meetings = meetings;
        this.readers = readers;
        this.page = page;
        this.agenda = agenda;
        this.forms = forms;
    }

    @ModelAttribute("meeting")
    Meeting meeting(@PathVariable long id, @CurrentActor Actor actor, Model model) {
        readers.ensureReader(actor);
        Meeting meeting = meetings.get(id);
        page.fill(model, meeting, actor);
        return meeting;
    }

    @GetMapping
    String show(@ModelAttribute(name = "meeting", binding = false) Meeting meeting, Model model) {
        model.addAttribute("form", forms.placement(meeting));
        return PAGE;
    }

    @PostMapping("/inscriptions")
    ModelAndView place(
            @ModelAttribute(name = "meeting", binding = false) Meeting meeting,
            @ModelAttribute("form") PlacementForm form,
            BindingResult errors,
            @CurrentActor Actor actor) {
        form.meeting = meeting.id();
        return FormErrors.attempt(errors, PAGE, () -> {
            agenda.place(actor, form.reference, form);
            return to(meeting);
        });
    }

    private static String to(Meeting meeting) {
        return "redirect:/reunions/" + meeting.id();
    }
}
