package fr.crig.avis.meeting;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.Attempt;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
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

/** The task of placing one request on the agenda of a meeting. */
@Controller
@RequestMapping("/demandes/{reference}/inscription")
class PlacementController {

    private static final String PAGE = "meeting/placement";

    private final AgendaDesk desk;
    private final MeetingLookup meetings;
    private final MeetingForms forms;
    private final RequestReader requests;

    PlacementController(AgendaDesk desk, MeetingLookup meetings, MeetingForms forms, RequestReader requests) {
        this.desk = desk;
        this.meetings = meetings;
        this.forms = forms;
        this.requests = requests;
    }

    @ModelAttribute("request")
    FundingRequest request(@PathVariable Reference reference, @CurrentActor Actor actor) {
        actor.ensureSecretariat();
        return requests.visible(actor, reference);
    }

    @GetMapping
    String show(
            @ModelAttribute(name = "request", binding = false) FundingRequest request,
            Model model,
            RedirectAttributes redirect) {
        if (request.state() != RequestState.READY) {
            redirect.addFlashAttribute("flash", "meeting.placement.movedOn");
            return "redirect:/demandes/" + request.reference();
        }
        List<Meeting> proposed = meetings.openTo(request.reference());
        model.addAttribute("meetings", proposed);
        model.addAttribute("form", forms.placement(proposed.isEmpty() ? null : proposed.get(0)));
        return PAGE;
    }

    @PostMapping
    ModelAndView place(
            @ModelAttribute(name = "request", binding = false) FundingRequest request,
            @ModelAttribute("form") PlacementForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        Attempt attempt = FormErrors.attempt(errors, PAGE, () -> {
            desk.place(actor, request.reference(), form);
            redirect.addFlashAttribute("flash", "meeting.itemPlaced");
            redirect.addFlashAttribute("flashArguments", List.of(request.reference()));
            return "redirect:/reunions/" + form.meeting;
        });
        return attempt.isDone() ? attempt : attempt.addObject("meetings", meetings.openTo(request.reference()));
    }
}
