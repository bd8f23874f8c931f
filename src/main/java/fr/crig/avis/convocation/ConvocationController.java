package fr.crig.avis.convocation;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.page.Attempt;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.page.TypedWords;
import fr.crig.avis.shared.Actor;
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

/** The page from which the secretariat convenes a meeting. */
@Controller
@RequestMapping("/reunions/{id:\\d+}/convocation")
class ConvocationController {

    private static final String VIEW = "convocation/convocation";

    private final MeetingLookup meetings;
    private final ConvocationPage page;
    private final ConvocationDesk desk;

    ConvocationController(MeetingLookup meetings, ConvocationPage page, ConvocationDesk desk) {
        this.meetings = meetings;
        this.page = page;
        this.desk = desk;
    }

    @GetMapping
    String show(@PathVariable long id, @CurrentActor Actor actor, Model model) {
        Meeting meeting = fill(model, id, actor);
        var form = new ConvocationForm();
        form.version = meeting.version();
        model.addAttribute("form", form);
        return VIEW;
    }

    @PostMapping
    ModelAndView send(
            @PathVariable long id,
            @ModelAttribute("form") ConvocationForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Attempt answer = FormErrors.attempt(errors, VIEW, () -> {
            desk.send(actor, id, form);
            return to(id, "convocation.sent", redirect);
        });
        if (!answer.isDone()) {
            Meeting meeting = fill(model, id, actor);
            answer.whenOvertaken(() -> form.version = meeting.version());
            model.addAttribute("typed", TypedWords.of(new TypedWords("convocation.reason", form.reason)));
        }
        return answer;
    }

    private Meeting fill(Model model, long id, Actor actor) {
        actor.ensureSecretariat();
        Meeting meeting = meetings.get(id);
        model.addAttribute("meeting", meeting);
        page.fill(model, meeting, actor);
        return meeting;
    }

    @PostMapping("/ordre-du-jour")
    String sendAgenda(
            @PathVariable long id, @RequestParam int version, @CurrentActor Actor actor, RedirectAttributes redirect) {
        desk.sendAgenda(actor, id, version);
        return to(id, "convocation.agendaSent", redirect);
    }

    private static String to(long id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/reunions/" + id;
    }
}
