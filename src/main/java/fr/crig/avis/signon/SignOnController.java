package fr.crig.avis.signon;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Reached only when Spring Security knew no way to the provider: it is not configured, or away. */
@Controller
class SignOnController {

    @GetMapping(SignOnSecurity.DEPARTURE + "/*")
    String noWay() {
        return "redirect:/connexion?absent";
    }
}
