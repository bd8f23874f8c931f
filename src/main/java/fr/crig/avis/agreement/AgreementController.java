package fr.crig.avis.agreement;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.page.Attempt;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.Actor;
import java.util.stream.Collectors;
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

/** The page of the convention, and what it says of itself: recorded once, then corrected. */
@Controller
@RequestMapping(AgreementController.PATH)
class AgreementController {

    static final String PATH = "/convention";
    static final String REDIRECT = "redirect:" + PATH;

    private static final String NEW = "agreement/new";
    private static final String CORRECT = "agreement/correct";

    private final AgreementReader reader;
    private final AgreementDesk desk;
    private final AgreementConflict conflict;
    private final Committee committee;
    private final Formats formats;

    AgreementController(
            AgreementReader reader,
            AgreementDesk desk,
            AgreementConflict conflict,
            Committee committee,
            Formats formats) {
        this.reader = reader;
        this.desk = desk;
        this.conflict = conflict;
        this.committee = committee;
        this.formats = formats;
    }

    @GetMapping
    String show(@CurrentActor Actor actor, Model model) {
        model.addAttribute("page", reader.page(actor));
        return "agreement/agreement";
    }

    /** One that another followed. */
    @GetMapping("/anterieures/{id:\\d+}")
    String earlier(@PathVariable long id, @CurrentActor Actor actor, Model model) {
        AgreementPage page = reader.earlier(actor, id);
        model.addAttribute("page", page);
        model.addAttribute("signedOn", formats.date(page.facts().signedOn()));
        return "agreement/earlier";
    }

    /** The bodies of today are proposed; whoever signed then may be others. */
    @GetMapping("/nouvelle")
    String form(@CurrentActor Actor actor, Model model) {
        AgreementPage page = recordedBefore(actor, model);
        var form = new AgreementForm();
        form.follow(page.agreement());
        form.signatories = committee.signatories().stream().map(Signatory::name).collect(Collectors.joining("\n"));
        model.addAttribute("form", form);
        fill(model);
        return NEW;
    }

    @PostMapping("/nouvelle")
    ModelAndView record(
            @ModelAttribute("form") AgreementForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        AgreementPage page = recordedBefore(actor, model);
        fill(model);
        Attempt attempt = FormErrors.attempt(errors, NEW, () -> {
            desk.record(actor, form);
            redirect.addFlashAttribute("flash", "agreement.recorded");
            return REDIRECT;
        });
        Agreement last = page.agreement();
        if (attempt.isOvertaken() && (last == null || last.number() <= form.follows)) {
            form.follow(last);
            model.addAttribute("overtaken", true);
            return attempt;
        }
        return told(attempt, form, actor, model);
    }

    @GetMapping("/correction")
    String correction(@CurrentActor Actor actor, Model model) {
        model.addAttribute("form", AgreementForm.of(reader.toChange(actor)));
        fill(model);
        return CORRECT;
    }

    @PostMapping("/correction")
    ModelAndView correct(
            @ModelAttribute("form") AgreementForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        reader.toChange(actor);
        fill(model);
        Attempt attempt = FormErrors.attempt(errors, CORRECT, () -> {
            desk.correct(actor, form);
            redirect.addFlashAttribute("flash", "agreement.corrected");
            return REDIRECT;
        });
        return told(attempt, form, actor, model);
    }

    /** The page of the last one, which a new one would follow. */
    private AgreementPage recordedBefore(Actor actor, Model model) {
        actor.ensureSecretariat();
        AgreementPage page = reader.page(actor);
        model.addAttribute("page", page);
        return page;
    }

    /** What another saved stands beside what is typed; sent again, it corrects that one in knowledge of both. */
    private ModelAndView told(Attempt attempt, AgreementForm form, Actor actor, Model model) {
        if (attempt.isOvertaken()) {
            Agreement saved = reader.toChange(actor);
            model.addAttribute("compared", conflict.between(AgreementForm.of(saved), form));
            form.see(saved);
            attempt.setViewName(CORRECT);
        }
        return attempt;
    }

    private static void fill(Model model) {
        model.addAttribute("renewals", RenewalKind.values());
        model.addAttribute("units", NoticePeriod.Unit.values());
    }
}
