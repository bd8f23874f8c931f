package fr.crig.avis.presence;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.shared.Actor;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where one is logged in, and how to end it from here: a browser left open somewhere, a phone that was lost. */
@Controller
@RequestMapping(PresenceController.PATH)
class PresenceController {

    static final String PATH = "/compte/sessions";

    private final PresenceDesk desk;

    PresenceController(PresenceDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(@CurrentActor Actor owner, HttpServletRequest request, Model model) {
        HttpSession here = request.getSession(false);
        model.addAttribute("sessions", desk.of(owner, here == null ? null : here.getId()));
        return "presence/sessions";
    }

    @PostMapping("/fermer")
    String end(@RequestParam String session, @CurrentActor Actor owner, RedirectAttributes redirect) {
        desk.end(owner, desk.find(owner, session));
        redirect.addFlashAttribute("flash", "presence.ended");
        return "redirect:" + PATH;
    }

    @PostMapping("/partout")
    String endAll(@CurrentActor Actor owner, HttpServletRequest request) throws ServletException {
        desk.endAll(owner);
        request.logout();
        return "redirect:/connexion?deconnexion";
    }
}
