package fr.crig.avis.factor;

import fr.crig.avis.account.CodeBrake;
import fr.crig.avis.account.CurrentUsername;
import fr.crig.avis.account.Entrance;
import fr.crig.avis.account.Proof;
import fr.crig.avis.page.FormErrors;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own second factor: by choice for whoever is signed in, and all that is open to whoever stopped halfway for want of one. */
@Controller
@RequestMapping(FactorController.PATH)
class FactorController {

    static final String PATH = "/compte/second-facteur";

    private static final String PAGE = "factor/own";
    private static final String CODES = "factor/codes";
    private static final String BACK = "redirect:" + PATH;

    private final FactorDesk desk;
    private final CodeBrake brake;
    private final Entrance entrance;

    FactorController(FactorDesk desk, CodeBrake brake, Entrance entrance) {
        this.desk = desk;
        this.brake = brake;
        this.entrance = entrance;
    }

    @ModelAttribute("page")
    FactorPage page(@CurrentUsername String owner) {
        return desk.page(owner);
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("form", new FactorForm());
        return PAGE;
    }

    @PostMapping("/commencer")
    ModelAndView begin(
            @ModelAttribute("form") FactorForm form,
            BindingResult errors,
            @ModelAttribute(name = "page", binding = false) FactorPage page,
            @CurrentUsername String owner,
            HttpServletRequest request) {
        return FormErrors.attempt(
                errors,
                PAGE,
                () -> braked(page, owner, request, () -> {
                    desk.begin(owner, form.code);
                    return BACK;
                }));
    }

    /** Whoever confirms sees the secret: there is nothing to guess. */
    @PostMapping
    ModelAndView confirm(
            @ModelAttribute("form") FactorForm form,
            BindingResult errors,
            @CurrentUsername String owner,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return FormErrors.attempt(errors, PAGE, () -> {
            List<String> codes = desk.confirm(owner, form.factor, form.code);
            entrance.enter(request, response, owner, Proof.of(form.factor));
            return shown(codes, model);
        });
    }

    @PostMapping("/codes")
    ModelAndView renewCodes(
            @ModelAttribute("form") FactorForm form,
            BindingResult errors,
            @ModelAttribute(name = "page", binding = false) FactorPage page,
            @CurrentUsername String owner,
            HttpServletRequest request,
            Model model) {
        return FormErrors.attempt(errors, PAGE, () -> {
            List<String> codes = braked(page, owner, request, () -> desk.renewCodes(owner, form.code));
            return shown(codes, model);
        });
    }

    /** On the page that answers the form: they are kept nowhere, not even in the session on the way to another page. */
    private static String shown(List<String> codes, Model model) {
        model.addAttribute("codes", codes);
        return CODES;
    }

    @PostMapping("/retirer")
    ModelAndView giveUp(
            @ModelAttribute("form") FactorForm form,
            BindingResult errors,
            @ModelAttribute(name = "page", binding = false) FactorPage page,
            @CurrentUsername String owner,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        return FormErrors.attempt(errors, PAGE, () -> {
            braked(page, owner, request, () -> {
                desk.giveUp(owner, form.code);
                return null;
            });
            entrance.enter(request, response, owner, Proof.of(null));
            redirect.addFlashAttribute("flash", "factor.givenUp");
            return BACK;
        });
    }

    /** Where none is in force no code is asked for, hence none guessed. */
    private <T> T braked(FactorPage page, String owner, HttpServletRequest request, Supplier<T> attempt) {
        return page.inForce() ? brake.attempt(request, owner, "code", attempt) : attempt.get();
    }
}
