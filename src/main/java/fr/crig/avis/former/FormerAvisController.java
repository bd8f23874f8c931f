package fr.crig.avis.former;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The page of one avis of before; its list is the register. */
@Controller
@RequestMapping(FormerAvisController.PATH)
class FormerAvisController {

    static final String PATH = "/avis/anterieurs";

    private final FormerReader reader;

    FormerAvisController(FormerReader reader) {
        this.reader = reader;
    }

    /** Where they were listed before they stood in the register. */
    @GetMapping
    String all() {
        return "redirect:/avis?anterieurs=seulement";
    }

    @GetMapping("/{id:\\d{1,18}}")
    String show(@PathVariable long id, @CurrentActor Actor actor, Model model) {
        model.addAttribute("entry", reader.visible(actor, id));
        model.addAttribute("mayImport", actor.is(Role.SECRETARIAT));
        return "former/avis";
    }
}
