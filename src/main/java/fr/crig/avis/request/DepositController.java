package fr.crig.avis.request;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
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

/** The last step of a deposit: a draft is read over, as it will be sent, before it is. What must still be corrected leads back. */
@Controller
@RequestMapping("/demandes/brouillons/{formKey}")
class DepositController {

    private static final String PAGE = "request/recap";

    private final RequestDesk desk;
    private final RequestReader reader;
    private final FormPage page;
    private final DossierTexts texts;

    DepositController(RequestDesk desk, RequestReader reader, FormPage page, DossierTexts texts) {
        this.desk = desk;
        this.reader = reader;
        this.page = page;
        this.texts = texts;
    }

    @ModelAttribute("request")
    FundingRequest draft(@PathVariable UUID formKey, @CurrentActor Actor actor) {
        return reader.draft(actor, formKey);
    }

    @ModelAttribute("form")
    RequestForm form(@ModelAttribute(name = "request", binding = false) FundingRequest draft) {
        return draft.form() == null ? new RequestForm() : draft.form();
    }

    @GetMapping("/verifier")
    ModelAndView show(
            @ModelAttribute(name = "request", binding = false) FundingRequest draft,
            @ModelAttribute(name = "form", binding = false) RequestForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model) {
        if (draft.reference() != null) {
            return new ModelAndView("redirect:/demandes/" + draft.reference());
        }
        page.fill(model, form, draft, actor);
        try {
            model.addAttribute("texts", texts.of(desk.examine(form)));
            return new ModelAndView(PAGE);
        } catch (Refusal refusal) {
            FormErrors.add(refusal, errors);
            return new ModelAndView(DraftController.PAGE, HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    @PostMapping("/deposer")
    ModelAndView deposit(
            @PathVariable UUID formKey,
            @ModelAttribute(name = "request", binding = false) FundingRequest draft,
            @ModelAttribute(name = "form", binding = false) RequestForm form,
            BindingResult errors,
            @RequestParam int version,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        page.fill(model, form, draft, actor);
        return FormErrors.attempt(errors, DraftController.PAGE, () -> {
            boolean before = draft.reference() != null;
            Reference reference = desk.submit(actor, formKey, version);
            redirect.addFlashAttribute("flash", before ? "request.draft.alreadySubmitted" : "request.submitted");
            redirect.addFlashAttribute("flashArguments", List.of(reference));
            return "redirect:/demandes/" + reference;
        });
    }
}
