package fr.crig.avis.funder;

import fr.crig.avis.avis.FollowUpResult;
import fr.crig.avis.avis.GrantForm;
import fr.crig.avis.avis.GrantNature;
import fr.crig.avis.avis.GrantPayment;
import fr.crig.avis.page.Attempt;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.page.TypedWords;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
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

/** Where a mail leads the funder. Opened, it changes nothing; the button does, once. Its address is told to nobody. */
@Controller
@RequestMapping(FunderLinks.PAGE)
class FunderController {

    private static final String PAGE = "funder/answer";
    private static final String DEAD = "funder/dead";
    /** For those among whom a grant is shared. */
    private static final int LINES = 3;

    private static final String THANKS = "/merci";

    private final FunderAnswerDesk desk;
    private final FunderBrake brake;

    FunderController(FunderAnswerDesk desk, FunderBrake brake) {
        this.desk = desk;
        this.brake = brake;
    }

    @GetMapping
    ModelAndView show(
            @RequestParam(name = "jeton", defaultValue = "") String token,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        if (!brake.lets(request.getRemoteAddr())) {
            return busy();
        }
        var form = new FunderAnswerForm();
        form.jeton = token;
        return show(form, model) ? new ModelAndView(PAGE) : dead();
    }

    @PostMapping
    ModelAndView answer(
            @ModelAttribute("form") FunderAnswerForm form,
            BindingResult errors,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        response.setHeader("Referrer-Policy", "no-referrer");
        if (!brake.lets(request.getRemoteAddr())) {
            return busy().addObject("typed", typed(form));
        }
        if (!show(form, model)) {
            return dead(form);
        }
        Attempt attempt = FormErrors.attempt(
                errors, PAGE, () -> desk.answer(form) ? "redirect:" + FunderLinks.PAGE + THANKS : DEAD);
        return DEAD.equals(attempt.getViewName()) ? dead(form) : attempt;
    }

    @GetMapping(THANKS)
    String thanks() {
        return "funder/thanks";
    }

    /** @return false for a link that opens nothing */
    private boolean show(FunderAnswerForm form, Model model) {
        Optional<AskedPage> asked = desk.asked(form);
        asked.ifPresent(page -> {
            for (int line = form.grant.beneficiaries.size(); line < LINES; line++) {
                form.grant.beneficiaries.add(new GrantForm.Line());
            }
            model.addAttribute("form", form);
            model.addAttribute("asked", page);
            model.addAttribute("results", FollowUpResult.values());
            model.addAttribute("natures", GrantNature.values());
            model.addAttribute("payments", GrantPayment.values());
            model.addAttribute("answers", List.of(true, false));
        });
        return asked.isPresent();
    }

    /** Whatever the reason: a link that was never made looks like one that was used. */
    private static ModelAndView dead() {
        return new ModelAndView(DEAD, HttpStatus.GONE);
    }

    /** The bearer's own words, and never what is recorded: a link that serves no more opens nothing. */
    private static ModelAndView dead(FunderAnswerForm form) {
        return dead().addObject("typed", typed(form));
    }

    private static ModelAndView busy() {
        return new ModelAndView("funder/busy", HttpStatus.TOO_MANY_REQUESTS);
    }

    private static List<TypedWords> typed(FunderAnswerForm form) {
        return TypedWords.of(
                new TypedWords("followUp.amount", form.amount),
                new TypedWords("followUp.funderReference", form.funderReference),
                new TypedWords("followUp.remark", form.remark),
                new TypedWords("grant.field.grantingName", form.grant.grantingName),
                new TypedWords("grant.field.decisionReference", form.grant.decisionReference),
                new TypedWords("grant.field.object", form.grant.object),
                new TypedWords("grant.field.paymentTerms", form.grant.paymentTerms),
                new TypedWords("grant.field.aidScheme", form.grant.aidScheme));
    }
}
