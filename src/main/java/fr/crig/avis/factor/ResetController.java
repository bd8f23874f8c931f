package fr.crig.avis.factor;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.shared.Actor;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's button on the page of an account. */
@Controller
class ResetController {

    private final ResetDesk desk;

    ResetController(ResetDesk desk) {
        this.desk = desk;
    }

    @PostMapping("/administration/comptes/{username}/second-facteur")
    String reset(@PathVariable String username, @CurrentActor Actor actor, RedirectAttributes redirect) {
        desk.reset(username, actor);
        redirect.addFlashAttribute("flash", "factor.reset.done");
        redirect.addFlashAttribute("flashArguments", List.of(username));
        return "redirect:/administration/comptes/{username}";
    }
}
