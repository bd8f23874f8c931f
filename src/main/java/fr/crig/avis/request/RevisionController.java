package fr.crig.avis.request;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.Attempt;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The form of a deposited request, to complete it after the secretariat's letter or to correct it. Pieces are joined as they
 * come, even if the text must still be corrected: they cannot be put back into a page.
 */
@Controller
@RequestMapping("/demandes/{reference}/{act:completer|modifier}")
class RevisionController {

    private static final String PAGE = "request/revise";
    private static final String SAVE = "save";
    private static final String COMPARED = "compared";

    private final RequestDesk desk;
    private final RequestReader reader;
    private final Pieces pieces;
    private final RequestPages pages;
    private final FormPage page;
    private final Checklist checklist;

    RevisionController(
            RequestDesk desk,
            RequestReader reader,
            Pieces pieces,
            RequestPages pages,
            FormPage page,
            Checklist checklist) {
        this.desk = desk;
        this.reader = reader;
        this.pieces = pieces;
        this.pages = pages;
        this.page = page;
        this.checklist = checklist;
    }

    @InitBinder("form")
    void bindFields(WebDataBinder binder) {
        FormBinding.prepare(binder);
    }

    @ModelAttribute("form")
    RequestForm form(
            @PathVariable Reference reference, @PathVariable String act, @CurrentActor Actor actor, HttpMethod method) {
        FundingRequest request = pages.request(RequestAct.of(act), actor, reference);
        RequestForm begun = request.form();
        RequestForm kept = begun == null ? RequestFormWriter.write(request.dossier()) : begun;
        return FormBinding.over(kept, method == HttpMethod.POST);
    }

    @ModelAttribute("act")
    RequestAct act(@PathVariable String act) {
        return RequestAct.of(act);
    }

    @GetMapping
    ModelAndView show(
            @PathVariable Reference reference,
            @ModelAttribute(name = "act", binding = false) RequestAct act,
            @ModelAttribute(name = "form", binding = false) RequestForm form,
            @CurrentActor Actor actor,
            Model model) {
        FundingRequest request = pages.request(act, actor, reference);
        page.fill(model, form, request, actor);
        return pages.movedOn(act, request).orElseGet(() -> new ModelAndView(PAGE));
    }

    @PostMapping
    ModelAndView receive(
            @PathVariable Reference reference,
            @ModelAttribute(name = "act", binding = false) RequestAct act,
            @ModelAttribute("form") RequestForm form,
            BindingResult errors,
            @RequestParam int version,
            @RequestParam(name = "act", defaultValue = "") String button,
            @RequestParam(defaultValue = "false") boolean missingSeen,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        FundingRequest request = pages.request(act, actor, reference);
        Optional<ModelAndView> movedOn = pages.movedOn(act, request);
        if (movedOn.isPresent()) {
            return movedOn.get().addObject(COMPARED, page.compared(request, form));
        }
        if (request.version() == version) {
            // Else it is a second click, or an old page: its pieces may be joined already, and the form will be
            // refused.
            UploadedPieces.join(
                    files,
                    errors,
                    (kind, name, size, content) -> pieces.join(actor, reference, kind, name, size, content));
        }
        if (PlanEditing.isAsked(button)) {
            PlanEditing.apply(button, form);
            page.fill(model, form, reader.visible(actor, reference), actor);
            return new ModelAndView(PAGE);
        }
        if (act == RequestAct.COMPLETE && button.equals(SAVE)) {
            return shown(
                    FormErrors.attempt(errors, PAGE, () -> keep(reference, version, form, actor, redirect)),
                    form,
                    reader.visible(actor, reference),
                    actor,
                    model);
        }
        examine(form, errors);
        if (act == RequestAct.COMPLETE && !missingSeen) {
            ensureNothingMissing(form, reader.visible(actor, reference), errors);
        }
        return shown(
                FormErrors.attempt(errors, PAGE, () -> revise(act, reference, version, form, actor, redirect)),
                form,
                reader.visible(actor, reference),
                actor,
                model);
    }

    /** Sent again, what another saved meanwhile was seen. */
    private ModelAndView shown(Attempt answer, RequestForm form, FundingRequest saved, Actor actor, Model model) {
        page.fill(model, form, saved, actor);
        if (answer.isOvertaken()) {
            model.addAttribute(COMPARED, page.compared(saved, form));
        }
        return answer;
    }

    /** Wrong fields are told with the files that were refused, in one round. */
    private void examine(RequestForm form, BindingResult errors) {
        try {
            desk.examine(form);
        } catch (Refusal refusal) {
            FormErrors.add(refusal, errors);
        }
    }

    /** A question to a person, not a rule: not every piece can be had within the term. */
    private void ensureNothingMissing(RequestForm form, FundingRequest request, BindingResult errors) {
        if (!checklist.expected(form, request).missing().isEmpty()) {
            errors.reject("refusal.completion.missingSeen");
        }
    }

    private String keep(Reference reference, int version, RequestForm form, Actor actor, RedirectAttributes redirect) {
        desk.keepCompletion(actor, reference, version, form);
        redirect.addFlashAttribute("flash", "request.completion.kept");
        return "redirect:/demandes/" + reference + "/" + RequestAct.COMPLETE.path();
    }

    private String revise(
            RequestAct act,
            Reference reference,
            int version,
            RequestForm form,
            Actor actor,
            RedirectAttributes redirect) {
        if (act == RequestAct.COMPLETE) {
            desk.complete(actor, reference, version, form);
            redirect.addFlashAttribute("flash", "request.completed");
        } else {
            desk.amend(actor, reference, version, form);
            redirect.addFlashAttribute("flash", "request.amended");
        }
        return "redirect:/demandes/" + reference;
    }
}
