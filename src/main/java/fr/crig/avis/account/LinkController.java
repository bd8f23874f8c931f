package fr.crig.avis.account;

import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where a mail leads whoever has to choose a password. Opened, it changes nothing; the button does, once. */
@Controller
@RequestMapping(AccountLinks.PAGE)
class LinkController {

    private static final String VIEW = "account/link";

    private final LinkDesk desk;
    private final KnownDevices devices;

    LinkController(LinkDesk desk, KnownDevices devices) {
        this.desk = desk;
        this.devices = devices;
    }

    @ModelAttribute("shortest")
    int shortest() {
        return PasswordRules.SHORTEST;
    }

    @GetMapping
    String show(
            @RequestParam(name = "jeton", defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var form = new LinkForm();
        form.jeton = token;
        model.addAttribute("form", form);
        addOwner(form, request, response, model);
        return VIEW;
    }

    @PostMapping
    ModelAndView choose(
            @ModelAttribute("form") LinkForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        if (!addOwner(form, request, response, model)) {
            return new ModelAndView(VIEW);
        }
        return FormErrors.attempt(errors, VIEW, () -> {
            String owner = desk.choose(form, request.getRemoteUser());
            devices.remember(owner, request, response);
            return "redirect:" + SecurityConfiguration.LOGIN + "?choisi";
        });
    }

    /** @return false if the link opens nothing: the page then holds a sentence and no form */
    private boolean addOwner(LinkForm form, HttpServletRequest request, HttpServletResponse response, Model model) {
        try {
            model.addAttribute("owner", desk.owner(form.jeton, request.getRemoteUser()));
            return true;
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal.violations().get(0).key());
            response.setStatus(HttpStatus.GONE.value());
            return false;
        }
    }
}
