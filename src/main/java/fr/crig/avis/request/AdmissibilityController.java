package fr.crig.avis.request;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.page.TypedWords;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import java.util.List;
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

/** The page on which the secretariat decides whether a request can be examined. */
@Controller
@RequestMapping("/demandes/{reference}/recevabilite")
class AdmissibilityController {

    private static final String PAGE = "request/admissibility";

    private final AdmissibilityDesk desk;
    private final RequestPages pages;
    private final AdmissibilityPage page;
    private final Checklist checklist;

    AdmissibilityController(AdmissibilityDesk desk, RequestPages pages, AdmissibilityPage page, Checklist checklist) {
        this.desk = desk;
        this.pages = pages;
        this.page = page;
        this.checklist = checklist;
    }

    @ModelAttribute("request")
    FundingRequest request(@PathVariable Reference reference, @CurrentActor Actor actor, Model model) {
        FundingRequest request = pages.request(RequestAct.CHECK_ADMISSIBILITY, actor, reference);
        page.fill(model, request, actor);
        return request;
    }

    @GetMapping
    ModelAndView show(
            @ModelAttribute(name = "request", binding = false) FundingRequest request,
            @ModelAttribute(name = "items", binding = false) List<ChecklistItem> items,
            Model model) {
        AdmissibilityForm form = new AdmissibilityForm();
        form.version = request.version();
        form.urgency = page.proposal(request);
        form.letter = checklist.letter(request, items);
        model.addAttribute("form", form);
        return pages.movedOn(RequestAct.CHECK_ADMISSIBILITY, request).orElseGet(() -> new ModelAndView(PAGE));
    }

    @PostMapping
    ModelAndView decide(
            @ModelAttribute(name = "request", binding = false) FundingRequest request,
            @ModelAttribute(name = "missing", binding = false) Boolean missing,
            @ModelAttribute("form") AdmissibilityForm form,
            BindingResult errors,
            @RequestParam AdmissibilityDecision decision,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        return pages.movedOn(RequestAct.CHECK_ADMISSIBILITY, request, typed(form))
                .orElseGet(() -> FormErrors.attempt(errors, PAGE, () -> {
                            ensureMissingSeen(decision, missing, form);
                            redirect.addFlashAttribute("flash", decide(decision, request.reference(), form, actor));
                            return "redirect:/demandes/" + request.reference();
                        })
                        .whenOvertaken(() -> form.version = request.version()));
    }

    private static List<TypedWords> typed(AdmissibilityForm form) {
        return TypedWords.of(
                new TypedWords("request.admissibility.letter", form.letter),
                new TypedWords("request.admissibility.reasons", form.reasons));
    }

    /** A question to a person, not a rule: the secretariat may admit what it knows to be incomplete. */
    private static void ensureMissingSeen(AdmissibilityDecision decision, boolean missing, AdmissibilityForm form) {
        if (decision == AdmissibilityDecision.ADMISSIBLE && missing && !form.missingSeen) {
            throw Refusal.of("missingSeen", "refusal.admissibility.missingSeen");
        }
    }

    private String decide(AdmissibilityDecision decision, Reference reference, AdmissibilityForm form, Actor actor) {
        return switch (decision) {
            case ADMISSIBLE -> {
                desk.admit(actor, reference, form.version, form.urgency);
                yield "request.admitted";
            }
            case COMPLETION -> {
                desk.askCompletion(actor, reference, form.version, form.letter);
                yield "request.completionAsked";
            }
            case OUTSIDE_PERIMETER -> {
                desk.rejectOutsidePerimeter(actor, reference, form.version, form.reasons);
                yield "request.outsidePerimeter";
            }
        };
    }
}
