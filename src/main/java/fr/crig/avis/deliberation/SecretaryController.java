package fr.crig.avis.deliberation;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
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

/** Which signatory acts as secretary of a request, when the secretariat's own is on the applicant's side. */
@Controller
@RequestMapping("/demandes/{reference}/secretaire")
class SecretaryController {

    private static final String PAGE = "deliberation/secretary";

    private final ItemSecretaryDesk desk;
    private final ItemSecretary secretaries;
    private final RequestReader requests;

    SecretaryController(ItemSecretaryDesk desk, ItemSecretary secretaries, RequestReader requests) {
        this.desk = desk;
        this.secretaries = secretaries;
        this.requests = requests;
    }

    @ModelAttribute("request")
    FundingRequest request(@PathVariable Reference reference, @CurrentActor Actor actor) {
        actor.ensureSecretariat();
        return requests.visible(actor, reference);
    }

    @ModelAttribute("signatories")
    List<Signatory> signatories(@ModelAttribute(name = "request", binding = false) FundingRequest request) {
        return secretaries.eligible(request);
    }

    @GetMapping
    String show(@ModelAttribute(name = "request", binding = false) FundingRequest request, Model model) {
        model.addAttribute("form", secretaries.form(request.reference()));
        return PAGE;
    }

    @PostMapping
    ModelAndView change(
            @ModelAttribute(name = "request", binding = false) FundingRequest request,
            @ModelAttribute("form") SecretaryForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        return FormErrors.attempt(errors, PAGE, () -> {
                    desk.change(actor, request.reference(), form);
                    redirect.addFlashAttribute("flash", "secretary.changed");
                    return "redirect:/demandes/" + request.reference();
                })
                .whenOvertaken(() -> form.version = secretaries.form(request.reference()).version);
    }
}
