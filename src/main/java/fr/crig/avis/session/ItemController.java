package fr.crig.avis.session;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.Attempt;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
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

/** One item of a meeting being held: typed, read over, recorded. */
@Controller
@RequestMapping("/reunions/{id:\\d+}/seance/{key:\\w+-[\\w-]+}")
class ItemController {

    private static final String CONFIRM = "session/confirm";

    private final SessionScreen screen;
    private final Confirmation confirmation;
    private final Proposals proposals;
    private final ItemDesk desk;

    ItemController(SessionScreen screen, Confirmation confirmation, Proposals proposals, ItemDesk desk) {
        this.screen = screen;
        this.confirmation = confirmation;
        this.proposals = proposals;
        this.desk = desk;
    }

    @GetMapping
    String show(@PathVariable long id, @PathVariable String key, @CurrentActor Actor actor, Model model) {
        model.addAttribute("chosen", true);
        return screen.show(model, actor, id, key);
    }

    @PostMapping
    ModelAndView type(
            @PathVariable long id,
            @PathVariable String key,
            @RequestParam SavingAct act,
            @ModelAttribute("item") ItemForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        boolean automatic = act == SavingAct.AUTO;
        String view = automatic ? "session/saved :: item" : SessionScreen.PAGE;
        Attempt answer = FormErrors.attempt(errors, view, () -> {
            proposals.fill(act, actor, id, key, form);
            desk.type(actor, id, key, form, automatic);
            return automatic ? view : goOn(act, id, key, form, actor, redirect);
        });
        if (answer.isDone() && !automatic) {
            return answer;
        }
        screen.afterItem(model, actor, id, key, form, automatic, answer.isOvertaken());
        return answer;
    }

    @GetMapping("/confirmation")
    String confirm(
            @PathVariable long id,
            @PathVariable String key,
            @ModelAttribute("item") ItemForm form,
            @CurrentActor Actor actor,
            Model model) {
        confirmation.fill(model, actor, id, key, form);
        return CONFIRM;
    }

    @PostMapping("/confirmation")
    String record(
            @PathVariable long id,
            @PathVariable String key,
            @ModelAttribute("item") ItemForm form,
            @CurrentActor Actor actor,
            RedirectAttributes redirect) {
        desk.decide(actor, id, key, form);
        redirect.addFlashAttribute("flash", "session.recorded");
        return to(id, key);
    }

    private String goOn(SavingAct act, long id, String key, ItemForm form, Actor actor, RedirectAttributes redirect) {
        if (act == SavingAct.READ_OVER) {
            confirmation.check(actor, id, key);
            return to(id, key) + "/confirmation";
        }
        if (act == SavingAct.DONE) {
            desk.done(actor, id, key, confirmation.version(id, key));
        }
        redirect.addFlashAttribute("flash", act == SavingAct.DONE ? "session.pointDone" : "session.item.saved");
        return to(id, key);
    }

    private static String to(long id, String key) {
        return "redirect:/reunions/" + id + "/seance/" + key;
    }
}
