package fr.crig.avis.former;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.request.SentFile;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Refusal;
import org.springframework.data.domain.PageRequest;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
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

/** The pages on which the secretariat takes over the register of before. */
@Controller
@RequestMapping(ImportController.PATH)
class ImportController {

    static final String PATH = "/avis/reprise";

    private static final String SENDING = "former/imports";
    private static final String ONE = "former/import";

    private static final int ERRORS_AT_ONCE = 100;
    private static final Pageable FIRST_ERRORS = PageRequest.of(0, ERRORS_AT_ONCE);

    private final FormerDesk desk;

    ImportController(FormerDesk desk) {
        this.desk = desk;
    }

    @InitBinder("form")
    void bindFields(WebDataBinder binder) {
        binder.setDisallowedFields("file");
    }

    @GetMapping
    String all(@CurrentActor Actor actor, Model model) {
        model.addAttribute("form", new SendingForm());
        model.addAttribute("imports", desk.all(actor));
        return SENDING;
    }

    @PostMapping
    ModelAndView send(
            @ModelAttribute("form") SendingForm form,
            BindingResult errors,
            @RequestParam(required = false) MultipartFile file,
            @CurrentActor Actor actor,
            Model model) {
        model.addAttribute("imports", desk.all(actor));
        return FormErrors.attempt(errors, SENDING, () -> {
            SentFile sent = SentFile.chosen(file).orElseThrow(() -> Refusal.of("file", "refusal.sheetMissing"));
            return "redirect:" + PATH + "/" + desk.send(actor, sent);
        });
    }

    @GetMapping("/{id:\\d{1,18}}")
    String show(
            @PathVariable long id,
            @PageableDefault(size = ERRORS_AT_ONCE) Pageable errors,
            @CurrentActor Actor actor,
            Model model) {
        ImportPage page = fill(model, actor, id, errors);
        model.addAttribute("form", page.form());
        return ONE;
    }

    @PostMapping("/{id:\\d{1,18}}")
    ModelAndView say(
            @PathVariable long id,
            @ModelAttribute("form") ColumnsForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model) {
        fill(model, actor, id, FIRST_ERRORS);
        form.complete();
        return FormErrors.attempt(errors, ONE, () -> {
            desk.say(actor, id, form);
            return "redirect:" + PATH + "/" + id;
        });
    }

    @PostMapping("/{id:\\d{1,18}}/lignes")
    ModelAndView bring(
            @PathVariable long id,
            @ModelAttribute("form") ColumnsForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        ImportPage page = fill(model, actor, id, FIRST_ERRORS);
        form.columns.putAll(page.form().columns);
        form.words = page.form().words;
        form.outcomes = page.form().outcomes;
        return FormErrors.attempt(errors, ONE, () -> {
            desk.bring(actor, id, form.version);
            redirect.addFlashAttribute("flash", "former.brought");
            return "redirect:" + PATH + "/" + id;
        });
    }

    private ImportPage fill(Model model, Actor actor, long id, Pageable errors) {
        ImportPage page = desk.page(actor, id);
        model.addAttribute("page", page);
        model.addAttribute("wrong", page.errors(errors));
        model.addAttribute("fields", FormerField.values());
        model.addAttribute("outcomes", Outcome.OF_AVIS);
        return page;
    }
}
