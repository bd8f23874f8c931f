package fr.crig.avis.avis;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.deliberation.Mode;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The forms that ask for an avis to be replaced, and that give it up. */
@Controller
@RequestMapping("/avis/{number:[^.]+}/rectification")
class RectificationController {

    private static final String PAGE = "avis/rectification";
    private static final String ABANDONMENT = "avis/abandonment";

    private final RectificationDesk desk;
    private final AvisReader reader;

    RectificationController(RectificationDesk desk, AvisReader reader) {
        this.desk = desk;
        this.reader = reader;
    }

    @GetMapping
    String show(@PathVariable String number, @CurrentActor Actor actor, Model model) {
        fill(model, actor, number);
        var form = new RectificationForm();
        form.way = Mode.MEETING.name();
        model.addAttribute("form", form);
        return PAGE;
    }

    @PostMapping
    ModelAndView ask(
            @PathVariable String number,
            @ModelAttribute("form") RectificationForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        fill(model, actor, number);
        return FormErrors.attempt(errors, PAGE, () -> {
            desk.ask(actor, number, form);
            redirect.addFlashAttribute(
                    "flash",
                    form.way.equals(Mode.MEETING.name())
                            ? "avis.rectification.done"
                            : "avis.rectification.done.inWriting");
            return "redirect:/avis/" + number;
        });
    }

    @GetMapping("/abandon")
    String showAbandonment(@PathVariable String number, @CurrentActor Actor actor, Model model) {
        fill(model, actor, number);
        model.addAttribute("form", new RectificationForm());
        return ABANDONMENT;
    }

    @PostMapping("/abandon")
    ModelAndView abandon(
            @PathVariable String number,
            @ModelAttribute("form") RectificationForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        fill(model, actor, number);
        return FormErrors.attempt(errors, ABANDONMENT, () -> {
            desk.abandon(actor, number, form);
            redirect.addFlashAttribute("flash", "avis.abandonment.done");
            return "redirect:/avis/" + number;
        });
    }

    private void fill(Model model, Actor actor, String number) {
        Avis avis = desk.open(actor, number);
        model.addAttribute("avis", avis.content());
        model.addAttribute("ways", Mode.values());
        model.addAttribute("standing", reader.standing(actor, avis));
    }
}
