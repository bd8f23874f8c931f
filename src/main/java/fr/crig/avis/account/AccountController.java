package fr.crig.avis.account;

import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.util.List;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The administrator's pages about accounts. */
@Controller
@RequestMapping(AccountController.PATH)
class AccountController {

    static final String PATH = "/administration/comptes";

    private static final String LIST = "redirect:" + PATH;
    private static final String NEW_PAGE = "account/new";

    private final AccountDesk desk;

    AccountController(AccountDesk desk) {
        this.desk = desk;
    }

    @ModelAttribute("everyRole")
    Role[] everyRole() {
        return Role.values();
    }

    @GetMapping
    String list(@RequestParam(name = "mots", defaultValue = "") String words, Pageable pageable, Model model) {
        model.addAttribute("words", words);
        model.addAttribute("page", desk.list(words, pageable));
        return "account/list";
    }

    @GetMapping("/nouveau")
    String form(Model model) {
        model.addAttribute("form", new AccountForm());
        return NEW_PAGE;
    }

    @PostMapping
    ModelAndView open(
            @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        return FormErrors.attempt(errors, NEW_PAGE, () -> {
            NewAccount account = form.toAccount();
            desk.open(account, actor);
            return toList(redirect, "account.opened", account.username());
        });
    }

    @PostMapping("/{username}/fermer")
    String disable(@PathVariable String username, @CurrentActor Actor actor, RedirectAttributes redirect) {
        desk.disable(username, actor);
        return toList(redirect, "account.disabled.done", username);
    }

    @PostMapping("/{username}/rouvrir")
    String enable(@PathVariable String username, @CurrentActor Actor actor, RedirectAttributes redirect) {
        desk.enable(username, actor);
        return toList(redirect, "account.enabled.done", username);
    }

    @PostMapping("/{username}/mot-de-passe")
    String reset(@PathVariable String username, @CurrentActor Actor actor, RedirectAttributes redirect) {
        desk.resetPassword(username, actor);
        return toList(redirect, "account.reset.done", username);
    }

    private static String toList(RedirectAttributes redirect, String sentence, String username) {
        redirect.addFlashAttribute("flash", sentence);
        redirect.addFlashAttribute("flashArguments", List.of(username));
        return LIST;
    }
}
