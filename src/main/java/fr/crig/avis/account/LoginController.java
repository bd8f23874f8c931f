package fr.crig.avis.account;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The log-in page; Spring Security answers its form. */
@Controller
class LoginController {

    private final LoginProperties limits;

    LoginController(LoginProperties limits) {
        this.limits = limits;
    }

    @GetMapping(SecurityConfiguration.LOGIN)
    String login(Model model) {
        model.addAttribute("limits", limits);
        return "account/login";
    }
}
