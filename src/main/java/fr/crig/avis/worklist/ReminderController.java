package fr.crig.avis.worklist;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The button "Relancer", on the work list and on the dossier. */
@Controller
class ReminderController {

    private final ReminderDesk desk;

    ReminderController(ReminderDesk desk) {
        this.desk = desk;
    }

    /** @param fromDossier where the button was pressed: one comes back there */
    @PostMapping("/demandes/{reference}/relance")
    String remind(
            @PathVariable Reference reference,
            @RequestParam(defaultValue = "false") boolean fromDossier,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        String names = desk.remind(actor, reference);
        redirect.addFlashAttribute("flash", "late.sent");
        redirect.addFlashAttribute("flashArguments", List.of(names));
        return fromDossier ? "redirect:/demandes/" + reference : "redirect:/a-faire";
    }
}
