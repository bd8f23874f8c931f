package fr.crig.avis.request;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The financing plan while it is typed: what it lacks is computed here, never in the browser. Nothing is kept. */
@Controller
class PlanController {

    @InitBinder("form")
    void bindFields(WebDataBinder binder) {
        FormBinding.prepare(binder);
    }

    @PostMapping("/demandes/plan")
    String show(@ModelAttribute("form") RequestForm form, @RequestParam(defaultValue = "") String act, Model model) {
        PlanEditing.apply(act, form);
        FormPage.offerLines(form);
        model.addAttribute("balance", PlanBalance.of(form.funding));
        return "request/plan";
    }
}
