package fr.crig.avis.agreement;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.Attempt;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What becomes of the convention: renewed, ended, amended. Whoever was overtaken sees what it is by now, above what was typed. */
@Controller
@RequestMapping(AgreementController.PATH)
class AgreementActController {

    private static final String RENEWAL = "agreement/renewal";
    private static final String NOTICE = "agreement/notice";
    private static final String AMENDMENT = "agreement/amendment";

    private final AgreementReader reader;
    private final AgreementDesk desk;

    AgreementActController(AgreementReader reader, AgreementDesk desk) {
        this.reader = reader;
        this.desk = desk;
    }

    /** The days that only the act says are left to whoever has it in hand; a term of the same length as before is proposed. */
    @GetMapping("/renouvellement")
    String renewal(@CurrentActor Actor actor, Model model) {
        Agreement agreement = fill(actor, model);
        var form = new RenewalForm();
        form.see(agreement);
        form.months = agreement.last().months();
        model.addAttribute("form", form);
        return RENEWAL;
    }

    @PostMapping("/renouvellement")
    ModelAndView renew(
            @ModelAttribute("form") RenewalForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Agreement seen = fill(actor, model);
        Attempt attempt = FormErrors.attempt(errors, RENEWAL, () -> {
            desk.renew(actor, form);
            redirect.addFlashAttribute("flash", "agreement.renewed");
            return AgreementController.REDIRECT;
        });
        return Overtaken.told(attempt, form, seen, model);
    }

    @GetMapping("/denonciation")
    String notice(@CurrentActor Actor actor, Model model) {
        var form = new NoticeForm();
        form.see(fill(actor, model));
        model.addAttribute("form", form);
        return NOTICE;
    }

    @PostMapping("/denonciation")
    ModelAndView giveNotice(
            @ModelAttribute("form") NoticeForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Agreement seen = fill(actor, model);
        Attempt attempt = FormErrors.attempt(errors, NOTICE, () -> {
            desk.giveNotice(actor, form);
            redirect.addFlashAttribute("flash", "agreement.noticeGiven");
            return AgreementController.REDIRECT;
        });
        return Overtaken.told(attempt, form, seen, model);
    }

    @GetMapping("/avenant")
    String amendment(@CurrentActor Actor actor, Model model) {
        var form = new AmendmentForm();
        form.see(fill(actor, model));
        model.addAttribute("form", form);
        return AMENDMENT;
    }

    @PostMapping("/avenant")
    ModelAndView amend(
            @ModelAttribute("form") AmendmentForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Agreement seen = fill(actor, model);
        Attempt attempt = FormErrors.attempt(errors, AMENDMENT, () -> {
            desk.amend(actor, form);
            redirect.addFlashAttribute("flash", "agreement.amended");
            return AgreementController.REDIRECT;
        });
        return Overtaken.told(attempt, form, seen, model);
    }

    private Agreement fill(Actor actor, Model model) {
        Agreement agreement = reader.toChange(actor);
        model.addAttribute("page", reader.page(actor));
        return agreement;
    }
}
