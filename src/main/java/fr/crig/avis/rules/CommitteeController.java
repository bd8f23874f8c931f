package fr.crig.avis.rules;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.Attempt;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.MapBindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the committee decides about itself: who it is, its signatories, its figures; with all that was decided before. */
@Controller
@RequestMapping(CommitteeController.PATH)
class CommitteeController {

    static final String PATH = "/administration/comite";

    private static final String OVERVIEW = "rules/committee";
    private static final String SECTION = "rules/section";
    private static final String BACK = "redirect:" + PATH;

    private final CommitteePages pages;
    private final CommitteeDesk desk;

    CommitteeController(CommitteePages pages, CommitteeDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping
    String show(@CurrentActor Actor actor, Model model) {
        pages.overview(actor, model);
        return OVERVIEW;
    }

    @GetMapping("/{section}")
    String edit(@PathVariable String section, @CurrentActor Actor actor, Model model) {
        pages.fill(actor, section, model);
        model.addAttribute("form", pages.form(actor, section));
        return SECTION;
    }

    @PostMapping("/{section}")
    ModelAndView decide(
            @PathVariable String section,
            @ModelAttribute("form") CommitteeForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        Attempt answer = FormErrors.attempt(errors, SECTION, () -> {
            desk.decide(actor, section, form);
            redirect.addFlashAttribute("flash", "committee.decided");
            return BACK;
        });
        if (!answer.isDone()) {
            pages.fill(actor, section, model);
            if (answer.isOvertaken()) {
                pages.tellWhoWasFirst(form, model);
            }
        }
        return answer;
    }

    @PostMapping("/{section}/retrait")
    ModelAndView remove(
            @PathVariable String section,
            @RequestParam(defaultValue = "0") int version,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        return onOverview(model, actor, () -> {
            desk.remove(actor, section, version);
            redirect.addFlashAttribute("flash", "committee.decided");
        });
    }

    @PostMapping("/decisions/{number:\\d{1,9}}/annulation")
    ModelAndView takeBack(
            @PathVariable int number,
            @RequestParam(defaultValue = "0") int version,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        return onOverview(model, actor, () -> {
            desk.takeBack(actor, number, version);
            redirect.addFlashAttribute("flash", "committee.takenBack.done");
        });
    }

    private ModelAndView onOverview(Model model, Actor actor, Runnable act) {
        var errors = new MapBindingResult(java.util.Map.of(), "act");
        model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "act", errors);
        Attempt answer = FormErrors.attempt(errors, OVERVIEW, () -> {
            act.run();
            return BACK;
        });
        if (!answer.isDone()) {
            pages.overview(actor, model);
            model.addAttribute("refused", errors.getAllErrors());
        }
        return answer;
    }
}
