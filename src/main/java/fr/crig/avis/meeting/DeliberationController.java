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

/** The record of a deliberation, at a meeting or in writing, as the secretariat types it. */
@Controller
@RequestMapping("/demandes/{reference}/{task:deliberation|consultation}")
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
            @PathVariable Reference reference,
            @PathVariable String task,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        DeliberationForm form = pages.form(actor, reference, mode(task));
        DeliberationPage page = pages.page(actor, reference, mode(task), form);
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
            @PathVariable String task,
            @RequestParam DeliberationAct act,
            @ModelAttribute("form") DeliberationForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("page", pages.page(actor, reference, mode(task), form));
        if (act == DeliberationAct.CALCULATE) {
            return new ModelAndView(PAGE);
        }
        ModelAndView answer = FormErrors.attempt(errors, PAGE, () -> {
            redirect.addFlashAttribute("flash", act(act, reference, mode(task), form, actor));
            return "redirect:/demandes/" + reference + (act == DeliberationAct.SAVE_DRAFT ? "/" + task : "");
        });
        if (answer.getStatus() == HttpStatus.CONFLICT) {
            form.version = pages.version(actor, reference, mode(task));
        }
        return answer;
    }

    /** @return key of the message that says it is done */
    private String act(DeliberationAct act, Reference reference, Mode mode, DeliberationForm form, Actor actor) {
        return switch (act) {
            case SAVE_DRAFT -> {
                desk.saveDraft(actor, reference, mode, form);
                yield "deliberation.saved";
            }
            case CALL_TO_MEETING -> {
                desk.callToMeeting(actor, reference, form);
                yield "deliberation.calledToMeeting";
            }
            default -> {
                desk.decide(actor, reference, mode, form);
                yield "deliberation.decided";
            }
        };
    }

    private static Mode mode(String task) {
        return task.equals("consultation") ? Mode.WRITTEN_CONSULTATION : Mode.MEETING;
    }
}
