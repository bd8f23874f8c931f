package fr.crig.avis.former;

import fr.crig.avis.account.CurrentActor;
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

/** The page on which the secretariat confirms that an import is taken back. */
@Controller
@RequestMapping(ImportController.PATH + "/{id:\\d{1,18}}/retrait")
class TakeBackController {

    private static final String PAGE = "former/take-back";

    private final TakeBackDesk desk;

    TakeBackController(TakeBackDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    String show(@PathVariable long id, @CurrentActor Actor actor, Model model) {
        fill(model, actor, id);
        model.addAttribute("form", new TakeBackForm());
        return PAGE;
    }

    @PostMapping
    ModelAndView takeBack(
            @PathVariable long id,
            @ModelAttribute("form") TakeBackForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        fill(model, actor, id);
        return FormErrors.attempt(errors, PAGE, () -> {
            desk.takeBack(actor, id, form);
            redirect.addFlashAttribute("flash", "former.takeBack.done");
            return "redirect:" + ImportController.PATH + "/" + id;
        });
    }

    private void fill(Model model, Actor actor, long id) {
        FormerImport sent = desk.find(actor, id);
        model.addAttribute("sent", sent);
        model.addAttribute("later", desk.countedOn(actor, sent));
    }
}
