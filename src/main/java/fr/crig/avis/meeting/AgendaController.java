package fr.crig.avis.meeting;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The small acts on the items of an agenda, each a button of the meeting's page. */
@Controller
@RequestMapping("/reunions/{id:\\d+}")
class AgendaController {

    private final AgendaDesk agenda;

    AgendaController(AgendaDesk agenda) {
        this.agenda = agenda;
    }

    /** By its buttons, one item; by dragging, all of them in their new order. */
    @PostMapping("/ordre")
    String reorder(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam(required = false) String up,
            @RequestParam(required = false) String down,
            @RequestParam(defaultValue = "") List<String> order,
            @RequestParam(defaultValue = "") String moved,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        if (up != null) {
            agenda.moveUp(actor, id, version, up);
        } else if (down != null) {
            agenda.moveDown(actor, id, version, down);
        } else {
            agenda.order(actor, id, version, order, moved);
        }
        redirect.addFlashAttribute("moved", up != null ? up : down != null ? down : moved);
        return to(id);
    }

    @PostMapping("/durees")
    String retime(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam String item,
            @RequestParam(defaultValue = "0") int minutes,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        agenda.retime(actor, id, version, item, minutes);
        redirect.addFlashAttribute("flash", "meeting.itemRetimed");
        return to(id);
    }

    @PostMapping("/retrait")
    String remove(
            @PathVariable long id,
            @RequestParam int version,
            @RequestParam String item,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        String label = agenda.remove(actor, id, version, item);
        redirect.addFlashAttribute("flash", "meeting.itemRemoved");
        redirect.addFlashAttribute("flashArguments", List.of(label));
        return to(id);
    }

    private static String to(long id) {
        return "redirect:/reunions/" + id;
    }
}
