package fr.crig.avis.consultation;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.Attempt;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page where a member gives, or corrects, the vote of its signatory. */
@Controller
@RequestMapping("/demandes/{reference}/vote")
class VoteController {

    private static final String VIEW = "consultation/vote";

    private final VotePages pages;
    private final VoteDesk desk;

    VoteController(VotePages pages, VoteDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping
    ModelAndView show(@PathVariable Reference reference, @CurrentActor Actor member, RedirectAttributes redirect) {
        return pages.of(member, reference)
                .map(page -> new ModelAndView(VIEW, "page", page).addObject("form", VoteForm.of(page.last())))
                .orElseGet(() -> done(reference, "vote.notAsked", redirect));
    }

    @PostMapping
    ModelAndView vote(
            @PathVariable Reference reference,
            @ModelAttribute("form") VoteForm form,
            BindingResult errors,
            @CurrentActor Actor member,
            RedirectAttributes redirect) {
        Attempt answer = FormErrors.attempt(errors, VIEW, () -> {
            desk.vote(member, reference, form);
            return done(reference, "vote.given", redirect).getViewName();
        });
        return answer.isDone() ? answer : again(answer, form, pages.of(member, reference));
    }

    /** Beside what was typed stands what the signatory has voted meanwhile, and sending again answers that. */
    private static ModelAndView again(ModelAndView answer, VoteForm form, Optional<VotePage> page) {
        page.ifPresent(shown -> form.seenNumber = shown.number());
        return answer.addObject("page", page.orElse(null));
    }

    private static ModelAndView done(Reference reference, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/demandes/" + reference + "/consultation");
    }
}
