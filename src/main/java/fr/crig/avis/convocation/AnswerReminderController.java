package fr.crig.avis.convocation;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button "Relancer" beside the answers that are missing, on the meeting's page and on the secretariat's board. */
@Controller
class AnswerReminderController {

    private final AnswerReminderDesk desk;

    AnswerReminderController(AnswerReminderDesk desk) {
        this.desk = desk;
    }

    /** @param fromMeeting where the button was pressed: one comes back there */
    @PostMapping("/reunions/{id:\\d+}/relance")
    String remind(
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean fromMeeting,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        String names = desk.remind(actor, id);
        redirect.addFlashAttribute("flash", "late.sent");
        redirect.addFlashAttribute("flashArguments", List.of(names));
        return fromMeeting ? "redirect:/reunions/" + id : "redirect:/a-faire";
    }
}
