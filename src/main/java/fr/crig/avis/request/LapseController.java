package fr.crig.avis.request;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.FormErrors;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** When a completion never came, a human decides: lapsed, or some more days. */
@Controller
@RequestMapping("/demandes/{reference}/caducite")
class LapseController {

    private static final String PAGE = "request/lapse";

    private final AdmissibilityDesk desk;
    private final RequestPages pages;

    LapseController(AdmissibilityDesk desk, RequestPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @ModelAttribute("request")
    FundingRequest request(@PathVariable Reference reference, @CurrentActor Actor actor) {
        return pages.request(RequestAct.CONFIRM_LAPSE, actor, reference);
    }

    @GetMapping
    ModelAndView show(@ModelAttribute(name = "request", binding = false) FundingRequest request, Model model) {
        LapseForm form = new LapseForm();
        form.version = request.version();
        model.addAttribute("form", form);
        return pages.movedOn(RequestAct.CONFIRM_LAPSE, request).orElseGet(() -> new ModelAndView(PAGE));
    }

    @PostMapping
    ModelAndView decide(
            @ModelAttribute(name = "request", binding = false) FundingRequest request,
            @ModelAttribute("form") LapseForm form,
            BindingResult errors,
            @RequestParam boolean lapsed,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        return pages.movedOn(RequestAct.CONFIRM_LAPSE, request)
                .orElseGet(() -> FormErrors.attempt(errors, PAGE, () -> {
                            redirect.addFlashAttribute("flash", decide(request.reference(), form, lapsed, actor));
                            return "redirect:/demandes/" + request.reference();
                        })
                        .whenOvertaken(() -> form.version = request.version()));
    }

    private String decide(Reference reference, LapseForm form, boolean lapsed, Actor actor) {
        if (lapsed) {
            desk.confirmLapse(actor, reference, form.version);
            return "request.lapsed";
        }
        desk.grantMoreTime(actor, reference, form.version, form.days);
        return "request.moreTimeGranted";
    }
}
