package fr.crig.avis.convocation;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.page.Attempt;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of those who are invited to a meeting without a voice. */
@Controller
@RequestMapping("/reunions/{id:\\d+}/invites")
class GuestController {

    private static final String VIEW = "convocation/guests";

    private final MeetingLookup meetings;
    private final GuestLookup guests;
    private final GuestDesk desk;

    GuestController(MeetingLookup meetings, GuestLookup guests, GuestDesk desk) {
        this.meetings = meetings;
        this.guests = guests;
        this.desk = desk;
    }

    @ModelAttribute("meeting")
    Meeting meeting(@PathVariable long id, @CurrentActor Actor actor, Model model) {
        actor.ensureSecretariat();
        Meeting meeting = meetings.get(id);
        model.addAttribute("guests", guests.of(id));
        model.addAttribute("open", desk.mayInvite(meeting));
        model.addAttribute("noting", desk.mayNote(meeting));
        return meeting;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", new GuestForm());
        return VIEW;
    }

    @PostMapping
    ModelAndView invite(
            @PathVariable long id,
            @ModelAttribute("form") GuestForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        Attempt invite = FormErrors.attempt(errors, VIEW, () -> {
            desk.invite(actor, id, form);
            return to(id, "guest.invited", redirect);
        });
        // What was typed stays on the page, also once the meeting began.
        return invite.isDone() ? invite : invite.addObject("typed", true);
    }

    @PostMapping("/{guest:\\d+}/retrait")
    String withdraw(
            @PathVariable long id, @PathVariable long guest, @CurrentActor Actor actor, RedirectAttributes redirect) {
        desk.withdraw(actor, id, guest);
        return to(id, "guest.withdrawn", redirect);
    }

    @PostMapping("/presences")
    String note(
            @PathVariable long id,
            @RequestParam(defaultValue = "") List<Long> there,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        desk.note(actor, id, there);
        return to(id, "guest.noted", redirect);
    }

    private static String to(long id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/reunions/" + id + "/invites";
    }
}
