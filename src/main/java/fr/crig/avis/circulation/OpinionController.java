package fr.crig.avis.circulation;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.Attempt;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.request.SentFile;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Reference;
import org.springframework.stereotype.Controller;
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

/** The page where a member gives, corrects or confirms the opinion of its signatory. */
@Controller
@RequestMapping("/demandes/{reference}/avis-signataire")
class OpinionController {

    private static final String VIEW = "circulation/opinion";

    private final OpinionDesk desk;
    private final OpinionPages pages;

    OpinionController(OpinionDesk desk, OpinionPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @InitBinder("form")
    void leaveTheFileAlone(WebDataBinder binder) {
        binder.setDisallowedFields("file");
    }

    @GetMapping
    ModelAndView show(@PathVariable Reference reference, @CurrentActor Actor member, RedirectAttributes redirect) {
        return pages.of(member, reference)
                .map(page -> shown(page).addObject("form", OpinionForm.of(page)))
                .orElseGet(() -> toDossier(reference, "circulation.notAsked", redirect));
    }

    @PostMapping
    ModelAndView give(
            @PathVariable Reference reference,
            @ModelAttribute("form") OpinionForm form,
            BindingResult errors,
            @RequestParam(required = false) MultipartFile file,
            @CurrentActor Actor member,
            RedirectAttributes redirect) {
        SentFile sent = SentFile.chosen(file).orElse(null);
        Attempt answer = FormErrors.attempt(errors, VIEW, () -> {
            desk.give(member, reference, form, sent);
            return toDossier(reference, "opinion.given", redirect).getViewName();
        });
        return answer.isDone() ? answer : again(answer, form, member, reference).addObject("fileAgain", sent != null);
    }

    @PostMapping(params = "addReserve")
    ModelAndView addReserve(
            @PathVariable Reference reference, @ModelAttribute("form") OpinionForm form, @CurrentActor Actor member) {
        form.addReserve();
        return typing(form.reserves.size() - 1, member, reference);
    }

    @PostMapping(params = {"removeReserve", "!addReserve"})
    ModelAndView removeReserve(
            @PathVariable Reference reference,
            @ModelAttribute("form") OpinionForm form,
            @RequestParam int removeReserve,
            @CurrentActor Actor member) {
        form.removeReserve(removeReserve);
        return typing(Math.max(0, removeReserve - 1), member, reference);
    }

    @PostMapping(params = {"confirm", "!addReserve", "!removeReserve"})
    ModelAndView confirm(
            @PathVariable Reference reference,
            @RequestParam int seenNumber,
            @CurrentActor Actor member,
            RedirectAttributes redirect) {
        desk.confirm(member, reference, seenNumber);
        return toDossier(reference, "opinion.confirmed", redirect);
    }

    /** A line of the reserves was added or taken away: nothing is given yet, the cursor goes to where one types next. */
    private ModelAndView typing(int line, Actor member, Reference reference) {
        return shown(pages.of(member, reference).orElseThrow(() -> new ChangedMeanwhile(reference)))
                .addObject("typedLine", line);
    }

    /** The page after a refusal: beside what was typed stands what has been said meanwhile, and sending again answers that. */
    private ModelAndView again(ModelAndView answer, OpinionForm form, Actor member, Reference reference) {
        OpinionPage page = pages.of(member, reference).orElseThrow(() -> new ChangedMeanwhile(reference));
        boolean answeredMeanwhile = page.number() != form.seenNumber;
        form.seenNumber = page.number();
        form.ensureALine();
        return answer.addObject("page", page)
                .addObject("answeredMeanwhile", answeredMeanwhile)
                .addObject("typed", true);
    }

    private static ModelAndView shown(OpinionPage page) {
        return new ModelAndView(VIEW, "page", page);
    }

    private static ModelAndView toDossier(Reference reference, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/demandes/" + reference);
    }
}
