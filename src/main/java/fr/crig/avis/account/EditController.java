package fr.crig.avis.account;

import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One account: what it is, what was done to it, and where that is changed. */
@Controller
@RequestMapping(AccountController.PATH + "/{username}")
class EditController {

    private static final String PAGE = "account/edit";

    private final AccountDesk desk;

    EditController(AccountDesk desk) {
        this.desk = desk;
    }

    @ModelAttribute
    void addAccount(@PathVariable String username, @CurrentActor Actor actor, Model model) {
        Account account = desk.read(username, actor);
        List<Role> choices = List.of(Role.values());
        model.addAttribute("account", account);
        model.addAttribute("history", desk.history(username, actor));
        model.addAttribute(
                "choices",
                choices.stream()
                        .filter(role -> role.actsForSignatory() == (account.signatory() != null))
                        .toList());
    }

    @GetMapping
    String show(@ModelAttribute(name = "account", binding = false) Account account, Model model) {
        model.addAttribute("form", EditForm.of(account));
        return PAGE;
    }

    @PostMapping
    ModelAndView edit(
            @PathVariable String username,
            @ModelAttribute(name = "account", binding = false) Account account,
            @ModelAttribute("form") EditForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        return FormErrors.attempt(errors, PAGE, () -> {
                    desk.edit(username, form, actor);
                    redirect.addFlashAttribute("flash", "account.edited");
                    return "redirect:" + AccountController.PATH + "/{username}";
                })
                .whenOvertaken(() -> form.version = account.version());
    }
}
