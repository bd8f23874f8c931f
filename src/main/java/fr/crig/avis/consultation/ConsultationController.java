package fr.crig.avis.consultation;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.Attempt;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A written consultation on one page: what is asked, where it stands, the debate; and, for the secretary, its vote and its result. */
@Controller
@RequestMapping("/demandes/{reference}/consultation")
class ConsultationController {

    private static final String VIEW = "consultation/consultation";

    private final ConsultationPages pages;
    private final ConsultationHeads heads;
    private final DebateDesk debate;
    private final OutcomeDesk outcome;

    ConsultationController(ConsultationPages pages, ConsultationHeads heads, DebateDesk debate, OutcomeDesk outcome) {
        this.pages = pages;
        this.heads = heads;
        this.debate = debate;
        this.outcome = outcome;
    }

    @GetMapping
    String show(@PathVariable Reference reference, @CurrentActor Actor reader, Model model) {
        fill(model, reference, reader);
        return VIEW;
    }

    @PostMapping("/contributions")
    ModelAndView contribute(
            @PathVariable Reference reference,
            @ModelAttribute("contribution") ContributionForm form,
            BindingResult errors,
            @CurrentActor Actor author,
            Model model,
            RedirectAttributes redirect) {
        Attempt answer = FormErrors.attempt(errors, VIEW, () -> {
            debate.contribute(author, reference, form);
            return done(reference, "consultation.contributed", redirect);
        });
        return orAgain(answer, model, reference, author);
    }

    @PostMapping("/evocation")
    ModelAndView callToMeeting(
            @PathVariable Reference reference,
            @ModelAttribute("evocation") EvocationForm form,
            BindingResult errors,
            @CurrentActor Actor member,
            Model model,
            RedirectAttributes redirect) {
        Attempt answer = FormErrors.attempt(errors, VIEW, () -> {
            debate.callToMeeting(member, reference, form);
            return done(reference, "consultation.calledToMeeting", redirect);
        });
        return orAgain(answer, model, reference, member);
    }

    @PostMapping("/proposition")
    ModelAndView prepareVote(
            @PathVariable Reference reference,
            @ModelAttribute("resolution") ResolutionForm form,
            BindingResult errors,
            @CurrentActor Actor secretary,
            Model model,
            RedirectAttributes redirect) {
        Attempt answer = FormErrors.attempt(errors, VIEW, () -> {
            outcome.prepareVote(secretary, reference, form);
            return done(reference, "consultation.votePrepared", redirect);
        });
        return orAgain(answer, model, reference, secretary, form);
    }

    @PostMapping("/resultat")
    ModelAndView record(
            @PathVariable Reference reference,
            @ModelAttribute("resolution") ResolutionForm form,
            BindingResult errors,
            @CurrentActor Actor secretary,
            Model model,
            RedirectAttributes redirect) {
        Attempt answer = FormErrors.attempt(errors, VIEW, () -> {
            outcome.record(secretary, reference, form);
            return done(reference, "consultation.decided", redirect);
        });
        return orAgain(answer, model, reference, secretary, form);
    }

    private static String done(Reference reference, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return "redirect:/demandes/" + reference + "/consultation";
    }

    /** After a refusal the page tells what has become true meanwhile; what was typed is kept on it. */
    private Attempt orAgain(Attempt answer, Model model, Reference reference, Actor actor) {
        if (!answer.isDone()) {
            fill(model, reference, actor);
        }
        return answer;
    }

    private Attempt orAgain(Attempt answer, Model model, Reference reference, Actor actor, ResolutionForm form) {
        if (!answer.isDone()) {
            form.version = fill(model, reference, actor).said().consultation().version();
        }
        return answer;
    }

    private ConsultationPage fill(Model model, Reference reference, Actor reader) {
        ConsultationPage page = pages.of(reader, reference);
        model.addAttribute("page", page);
        model.addAttribute("head", heads.of(page, reader));
        model.addAttribute("contents", heads.contents(page));
        addUnlessTyped(model, "contribution", new ContributionForm());
        addUnlessTyped(model, "evocation", new EvocationForm());
        if (page.mayPrepareVote() || page.mayRecord()) {
            addUnlessTyped(model, "resolution", pages.form(page));
        }
        return page;
    }

    private static void addUnlessTyped(Model model, String name, Object form) {
        if (!model.containsAttribute(name)) {
            model.addAttribute(name, form);
        }
    }
}
