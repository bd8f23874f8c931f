package fr.crig.avis.account;

import fr.crig.avis.page.FormErrors;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own password. */
@Controller
@RequestMapping(PasswordController.PATH)
class PasswordController {

    static final String PATH = "/compte/mot-de-passe";

    private static final String PAGE = "account/password";

    private final AccountDesk desk;
    private final CurrentPasswordBrake brake;
    private final KnownDevices devices;
    private final Entrance entrance;

    PasswordController(AccountDesk desk, CurrentPasswordBrake brake, KnownDevices devices, Entrance entrance) {
        this.desk = desk;
        this.brake = brake;
        this.devices = devices;
        this.entrance = entrance;
    }

    @ModelAttribute("shortest")
    int shortest() {
        return PasswordRules.SHORTEST;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", new PasswordForm());
        return PAGE;
    }

    @PostMapping
    ModelAndView change(
            @ModelAttribute("form") PasswordForm form,
            BindingResult errors,
            @AuthenticationPrincipal SignedInAccount owner,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return FormErrors.attempt(errors, PAGE, () -> {
            brake.attempt(
                    owner.getUsername(),
                    () -> desk.changeOwnPassword(owner.actor(), form.current, form.chosen, form.repeated));
            signInAgain(request, response, owner);
            devices.remember(owner.getUsername(), request, response);
            redirect.addFlashAttribute("flash", "account.password.changed");
            return "redirect:/a-faire";
        });
    }

    /** Every session of the old password ends, this one too: it begins anew without asking for anything that was shown already. */
    private void signInAgain(HttpServletRequest request, HttpServletResponse response, SignedInAccount owner) {
        try {
            request.logout();
        } catch (ServletException e) {
            throw new IllegalStateException("The session of the former password does not end", e);
        }
        entrance.goOn(request, response, owner.getUsername(), owner.proof());
    }
}
