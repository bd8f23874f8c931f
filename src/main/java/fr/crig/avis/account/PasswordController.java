package fr.crig.avis.account;

import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
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

    PasswordController(AccountDesk desk) {
        this.desk = desk;
    }

    @ModelAttribute("shortest")
    int shortest() {
        return PasswordRules.SHORTEST;
    }

    @ModelAttribute("temporary")
    boolean temporary(@AuthenticationPrincipal SignedInAccount account) {
        return account.mustChangePassword();
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
            @CurrentActor Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        return FormErrors.attempt(errors, PAGE, () -> {
            desk.changeOwnPassword(actor, form.current, form.chosen, form.repeated);
            signInAgain(request, actor, form.chosen);
            redirect.addFlashAttribute("flash", "account.password.changed");
            return "redirect:/a-faire";
        });
    }

    /** Every session of the old password ends, this one too: it begins anew without asking. */
    private static void signInAgain(HttpServletRequest request, Actor actor, String password) {
        try {
            request.logout();
            request.login(actor.username(), password);
        } catch (ServletException e) {
            throw new IllegalStateException("The password just changed opens no session", e);
        }
    }
}
