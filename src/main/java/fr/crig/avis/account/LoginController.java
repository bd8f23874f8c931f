package fr.crig.avis.account;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The log-in page; Spring Security answers its form. */
@Controller
class LoginController {

    /** @param patience minutes to wait; null if nobody has to */
    @GetMapping(SecurityConfiguration.LOGIN)
    String login(@RequestParam(name = "patience", required = false) Integer patience, Model model) {
        model.addAttribute("patience", patience);
        return "account/login";
    }
}
