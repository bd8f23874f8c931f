package fr.crig.avis.request;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Role;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
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
 * The form of a request until it is deposited. Whatever the button, what was typed and joined is kept first; only then is it
 * looked at. The key in the address was made with the empty form: sent twice, it makes one draft.
 */
@Controller
@RequestMapping("/demandes")
class DraftController {

    static final String PAGE = "request/form";

    private static final String CHECK = "check";
    private static final String REMOVE_PIECE = "removePiece-";

    private final RequestDesk desk;
    private final RequestReader reader;
    private final Pieces pieces;
    private final FormPage page;

    DraftController(RequestDesk desk, RequestReader reader, Pieces pieces, FormPage page) {
        this.desk = desk;
        this.reader = reader;
        this.pieces = pieces;
        this.page = page;
    }

    @InitBinder("form")
    void bindFields(WebDataBinder binder) {
        FormBinding.prepare(binder);
    }

    /** What was kept is what is typed over, so that a field refused for its length keeps what it had. */
    @ModelAttribute("form")
    RequestForm form(@PathVariable(required = false) UUID formKey, @CurrentActor Actor actor, HttpMethod method) {
        RequestForm kept = formKey == null
                ? new RequestForm()
                : desk.draft(actor, formKey).map(FundingRequest::form).orElseGet(RequestForm::new);
        return FormBinding.over(kept, method == HttpMethod.POST);
    }

    @GetMapping("/nouvelle")
    String begin(
            @ModelAttribute(name = "form", binding = false) RequestForm form, @CurrentActor Actor actor, Model model) {
        ensureAgent(actor);
        model.addAttribute("formKey", UUID.randomUUID());
        page.fill(model, form, null, actor);
        return PAGE;
    }

    @GetMapping("/brouillons/{formKey}")
    String resume(
            @PathVariable UUID formKey,
            @ModelAttribute(name = "form", binding = false) RequestForm form,
            @CurrentActor Actor actor,
            Model model) {
        FundingRequest draft = reader.draft(actor, formKey);
        if (draft.reference() != null) {
            return "redirect:/demandes/" + draft.reference();
        }
        page.fill(model, form, draft, actor);
        return PAGE;
    }

    @PostMapping("/brouillons/{formKey}")
    ModelAndView keep(
            @PathVariable UUID formKey,
            @ModelAttribute("form") RequestForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "save") String act,
            @RequestParam MultiValueMap<String, MultipartFile> files,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        ensureAgent(actor);
        Optional<Reference> deposited = desk.depositedAs(actor, formKey);
        if (deposited.isPresent()) {
            redirect.addFlashAttribute("flash", "request.draft.alreadySubmitted");
            redirect.addFlashAttribute("flashArguments", List.of(deposited.get()));
            return new ModelAndView("redirect:/demandes/" + deposited.get());
        }
        HttpStatus status = HttpStatus.UNPROCESSABLE_ENTITY;
        try {
            PlanEditing.apply(act, form);
            desk.saveDraft(actor, formKey, version, form);
            UploadedPieces.join(
                    files,
                    errors,
                    (kind, name, size, content) -> pieces.joinToDraft(actor, formKey, kind, name, size, content));
            removePiece(act, actor, formKey);
            if (act.equals(CHECK)) {
                desk.examine(form);
            }
        } catch (Refusal refusal) {
            FormErrors.add(refusal, errors);
        } catch (ChangedMeanwhile | OptimisticLockingFailureException somebodyWasFirst) {
            errors.reject("refusal.modifiedMeanwhile");
            status = HttpStatus.CONFLICT;
        }
        if (errors.hasErrors()) {
            page.fill(model, form, desk.draft(actor, formKey).orElse(null), actor);
            return new ModelAndView(PAGE, status);
        }
        return kept(act, formKey, redirect);
    }

    @PostMapping("/brouillons/{formKey}/supprimer")
    String delete(@PathVariable UUID formKey, @CurrentActor Actor actor, RedirectAttributes redirect) {
        desk.deleteDraft(actor, formKey);
        redirect.addFlashAttribute("flash", "request.draft.deleted");
        return "redirect:/demandes";
    }

    private static void ensureAgent(Actor actor) {
        if (!actor.is(Role.AGENT)) {
            throw new NotVisible(actor.username());
        }
    }

    private void removePiece(String act, Actor actor, UUID formKey) {
        if (act.startsWith(REMOVE_PIECE)) {
            pieces.removeFromDraft(actor, formKey, pieceId(act.substring(REMOVE_PIECE.length())));
        }
    }

    private static long pieceId(String sent) {
        try {
            return Long.parseLong(sent);
        } catch (NumberFormatException notAnId) {
            throw new NotVisible(sent);
        }
    }

    private static ModelAndView kept(String act, UUID formKey, RedirectAttributes redirect) {
        if (act.equals(CHECK)) {
            return new ModelAndView("redirect:/demandes/brouillons/" + formKey + "/verifier");
        }
        redirect.addFlashAttribute("flash", "request.draft.saved");
        String place = PlanEditing.isAsked(act) ? "#funding.plan" : act.startsWith(REMOVE_PIECE) ? "#pieces" : "";
        return new ModelAndView("redirect:/demandes/brouillons/" + formKey + place);
    }
}
