package fr.crig.avis.request;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.page.TypedWords;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
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

/** Where a request is stopped before its avis: withdrawn by its agents, or cancelled by the secretariat. */
@Controller
@RequestMapping("/demandes/{reference}/{act:retrait|annulation}")
class StopController {

    private static final String PAGE = "request/stop";

    private final RequestDesk requests;
    private final AdmissibilityDesk secretariat;
    private final RequestPages pages;

    StopController(RequestDesk requests, AdmissibilityDesk secretariat, RequestPages pages) {
        this.requests = requests;
        this.secretariat = secretariat;
        this.pages = pages;
    }

    @ModelAttribute("act")
    RequestAct act(@PathVariable String act) {
        return RequestAct.of(act);
    }

    @ModelAttribute("request")
    FundingRequest request(
            @ModelAttribute(name = "act", binding = false) RequestAct act,
            @PathVariable Reference reference,
            @CurrentActor Actor actor) {
        return pages.request(act, actor, reference);
    }

    @GetMapping
    ModelAndView show(
            @ModelAttribute(name = "act", binding = false) RequestAct act,
            @ModelAttribute(name = "request", binding = false) FundingRequest request,
            Model model) {
        ReasonForm form = new ReasonForm();
        form.version = request.version();
        model.addAttribute("form", form);
        return pages.movedOn(act, request).orElseGet(() -> new ModelAndView(PAGE));
    }

    @PostMapping
    ModelAndView stop(
            @ModelAttribute(name = "act", binding = false) RequestAct act,
            @ModelAttribute(name = "request", binding = false) FundingRequest request,
            @ModelAttribute("form") ReasonForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        return pages.movedOn(act, request, TypedWords.of(new TypedWords("request.reason", form.reason)))
                .orElseGet(() -> FormErrors.attempt(errors, PAGE, () -> {
                            redirect.addFlashAttribute("flash", stop(act, request.reference(), form, actor));
                            return "redirect:/demandes/" + request.reference();
                        })
                        .whenOvertaken(() -> form.version = request.version()));
    }

    private String stop(RequestAct act, Reference reference, ReasonForm form, Actor actor) {
        if (act == RequestAct.WITHDRAW) {
            requests.withdraw(actor, reference, form.version, form.reason);
            return "request.withdrawn";
        }
        secretariat.cancel(actor, reference, form.version, form.reason);
        return "request.cancelled";
    }
}
