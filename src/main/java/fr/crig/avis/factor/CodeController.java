package fr.crig.avis.factor;

import fr.crig.avis.account.AwaitedAccount;
import fr.crig.avis.account.CodeBrake;
import fr.crig.avis.account.Entrance;
import fr.crig.avis.account.Proof;
import fr.crig.avis.page.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** After the password, the code. Whoever has nothing left to show is led on to the page that was wanted. */
@Controller
@RequestMapping(CodeController.PATH)
class CodeController {

    static final String PATH = "/connexion/code";

    private static final String PAGE = "factor/code";

    private final CodeDesk desk;
    private final CodeBrake brake;
    private final Entrance entrance;

    CodeController(CodeDesk desk, CodeBrake brake, Entrance entrance) {
        this.desk = desk;
        this.brake = brake;
        this.entrance = entrance;
    }

    /** @param awaited null for whoever is signed in */
    @GetMapping
    String show(
            @AuthenticationPrincipal AwaitedAccount awaited,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (awaited == null) {
            return onward(request, response);
        }
        model.addAttribute("form", new CodeForm());
        return PAGE;
    }

    @PostMapping
    ModelAndView code(
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            @AuthenticationPrincipal AwaitedAccount awaited,
            HttpServletRequest request,
            HttpServletResponse response) {
        return FormErrors.attempt(errors, PAGE, () -> {
            if (awaited != null) {
                String owner = awaited.username();
                long factor = brake.attempt(request, owner, "code", () -> desk.show(owner, form.code));
                entrance.enter(request, response, owner, Proof.of(factor));
            }
            return onward(request, response);
        });
    }

    @PostMapping("/secours")
    ModelAndView recover(
            @ModelAttribute("form") CodeForm form,
            BindingResult errors,
            @AuthenticationPrincipal AwaitedAccount awaited,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return FormErrors.attempt(errors, PAGE, () -> {
            if (awaited != null) {
                String owner = awaited.username();
                var recovered =
                        brake.attempt(request, owner, "recovery", () -> desk.recover(owner, "recovery", form.recovery));
                entrance.enter(request, response, owner, Proof.of(recovered.factor()));
                if (recovered.fewLeft()) {
                    redirect.addFlashAttribute("flash", "factor.fewLeft");
                    redirect.addFlashAttribute("flashArguments", List.of(recovered.left()));
                }
            }
            return onward(request, response);
        });
    }

    private String onward(HttpServletRequest request, HttpServletResponse response) {
        return "redirect:" + entrance.onward(request, response);
    }
}
