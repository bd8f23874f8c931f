package fr.crig.avis.meeting;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import java.util.List;
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

/** A subject in free text for the agenda of a meeting. */
@Controller
@RequestMapping("/reunions/{id:\\d+}/point")
class FreeItemController {

    private static final String PAGE = "meeting/free-item";

    private final MeetingLookup meetings;
    private final AgendaDesk agenda;
    private final MeetingForms forms;

    FreeItemController(MeetingLookup meetings, AgendaDesk agenda, MeetingForms forms) {
        this.meetings = meetings;
        this.agenda = agenda;
        this.forms = forms;
    }

    @ModelAttribute("meeting")
    Meeting meeting(@PathVariable long id, @CurrentActor Actor actor) {
        actor.ensureSecretariat();
        return meetings.get(id);
    }

    @ModelAttribute("kinds")
    List<AgendaItem.Kind> kinds() {
        return AgendaItem.Kind.inFreeText();
    }

    @GetMapping
    String show(@ModelAttribute(name = "meeting", binding = false) Meeting meeting, Model model) {
        model.addAttribute("form", forms.freeItem(meeting));
        return PAGE;
    }

    @PostMapping
    ModelAndView add(
            @ModelAttribute(name = "meeting", binding = false) Meeting meeting,
            @ModelAttribute("form") FreeItemForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        return FormErrors.attempt(errors, PAGE, () -> {
            agenda.add(actor, meeting.id(), form);
            redirect.addFlashAttribute("flash", "meeting.itemAdded");
            return "redirect:/reunions/" + meeting.id();
        });
    }
}
