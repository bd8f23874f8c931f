package fr.crig.avis.convocation;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.Attempt;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * The page that the links of a convocation lead to. Opening it changes nothing: mail filters follow links too. One button
 * confirms.
 */
@Controller
@RequestMapping("/reunions/{id:\\d+}/reponse")
class AnswerController {

    static final String VIEW = "convocation/answer";

    private final AnswerDesk desk;
    private final AnswerPages pages;

    AnswerController(AnswerDesk desk, AnswerPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(
            @PathVariable long id,
            @RequestParam(name = "choix", required = false) String word,
            @RequestParam(name = "signataire", required = false) String signatory,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        String answering = signatory == null && actor.is(Role.MEMBER) ? actor.signatory() : signatory;
        if (answering == null) {
            return to(id, "answer.membersOnly", redirect);
        }
        AnswerPage page = pages.of(actor, id, answering);
        return new ModelAndView(VIEW, "page", page).addObject("form", page.form(choice(word)));
    }

    @PostMapping
    ModelAndView answer(
            @PathVariable long id,
            @ModelAttribute("form") AnswerForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        Attempt answer = FormErrors.attempt(errors, VIEW, () -> {
            desk.answer(actor, id, form);
            return to(id, "answer.given", redirect).getViewName();
        });
        return answer.isDone() ? answer : again(answer, actor, id, form);
    }

    /** The page after a refusal, as things are now: sending it once more answers that. */
    private ModelAndView again(ModelAndView answer, Actor actor, long id, AnswerForm form) {
        AnswerPage page = pages.of(actor, id, form.signatory);
        page.see(form);
        return answer.addObject("page", page);
    }

    private static AnswerChoice choice(String word) {
        return Stream.of(AnswerChoice.values())
                .filter(choice -> choice.word().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static ModelAndView to(long id, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute("flash", flash);
        return new ModelAndView("redirect:/reunions/" + id);
    }
}
