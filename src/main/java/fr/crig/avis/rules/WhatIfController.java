package fr.crig.avis.rules;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Other figures tried on one request. They stand in the address, so that it can be kept and shared; nothing else keeps them. */
@Controller
@RequestMapping("/regles/simulation")
class WhatIfController {

    private static final String PAGE = "rules/what-if";

    private final RequestReader requests;
    private final RulesLookup rules;
    private final WhatIf whatIf;

    WhatIfController(RequestReader requests, RulesLookup rules, WhatIf whatIf) {
        this.requests = requests;
        this.rules = rules;
        this.whatIf = whatIf;
    }

    @ModelAttribute("request")
    FundingRequest request(@RequestParam("demande") Reference reference, @CurrentActor Actor actor) {
        return requests.visible(actor, reference);
    }

    @ModelAttribute("form")
    WhatIfForm form(
            @ModelAttribute(name = "request", binding = false) FundingRequest request, @CurrentActor Actor actor) {
        return whatIf.form(actor, request);
    }

    @GetMapping
    ModelAndView show(
            @ModelAttribute(name = "request", binding = false) FundingRequest request,
            @ModelAttribute("form") WhatIfForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model) {
        model.addAttribute("values", rules.values());
        model.addAttribute("inForce", whatIf.inForce(actor, request));
        return FormErrors.attempt(errors, PAGE, () -> {
            model.addAttribute("tried", whatIf.with(form, actor, request));
            return PAGE;
        });
    }
}
