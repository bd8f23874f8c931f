package fr.crig.avis.meeting;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.page.OpenFields;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The record of a deliberation at a meeting, as the secretariat types it. */
@Controller
@RequestMapping("/demandes/{reference}/deliberation")
class DeliberationController {

    private static final String PAGE = "meeting/deliberation";

    private final DeliberationPages pages;
    private final DeliberationDesk desk;

    DeliberationController(DeliberationPages pages, DeliberationDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @InitBinder("form")
    void bindFields(WebDataBinder binder, WebRequest request) {
        OpenFields.bind(binder, request);
    }

    @GetMapping
    String show(
            @PathVariable Reference reference, @CurrentActor Actor actor, Model model, RedirectAttributes redirect) {
        DeliberationForm form = pages.form(actor, reference);
        DeliberationPage page = pages.page(actor, reference, form);
        if (!page.open()) {
            redirect.addFlashAttribute("flash", "deliberation.movedOn");
            return "redirect:/demandes/" + reference;
        }
        model.addAttribute("form", form);
        model.addAttribute("page", page);
        return PAGE;
    }

    @PostMapping
    ModelAndView act(
            @PathVariable Reference reference,
            @RequestParam DeliberationAct act,
            @ModelAttribute("form") DeliberationForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("page", pages.page(actor, reference, form));
        if (act == DeliberationAct.CALCULATE) {
            return new ModelAndView(PAGE);
        }
        ModelAndView answer = FormErrors.attempt(errors, PAGE, () -> {
            redirect.addFlashAttribute("flash", act(act, reference, form, actor));
            return "redirect:/demandes/" + reference + (act == DeliberationAct.SAVE_DRAFT ? "/deliberation" : "");
        });
        if (answer.getStatus() == HttpStatus.CONFLICT) {
            form.version = pages.version(actor, reference);
        }
        return answer;
    }

    /** @return key of the message that says it is done */
    private String act(DeliberationAct act, Reference reference, DeliberationForm form, Actor actor) {
        return switch (act) {
            case SAVE_DRAFT -> {
                desk.saveDraft(actor, reference, form);
                yield "deliberation.saved";
            }
            default -> {
                desk.decide(actor, reference, form);
                yield "deliberation.decided";
            }
        };
    }
}
