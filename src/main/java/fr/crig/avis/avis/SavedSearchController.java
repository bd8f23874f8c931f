package fr.crig.avis.avis;

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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The searches of the register that a person keeps. */
@Controller
@RequestMapping(SavedSearchController.PATH)
class SavedSearchController {

    static final String PATH = AvisController.PATH + "/recherches";

    private static final String NEW = "avis/new-search";
    private static final String ONE = "avis/saved-search";
    private static final String FLASH = "flash";
    private static final String REDIRECT = "redirect:";

    private final SavedSearchDesk desk;

    SavedSearchController(SavedSearchDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/nouvelle")
    String blank(
            @ModelAttribute("filter") RegisterFilter filter,
            @RequestParam(name = "tri", required = false) String order,
            Model model) {
        model.addAttribute("order", RegisterOrder.of(order));
        model.addAttribute("form", new SavedSearchForm());
        return NEW;
    }

    @PostMapping("/nouvelle")
    ModelAndView keep(
            @ModelAttribute("filter") RegisterFilter filter,
            BindingResult criteria,
            @RequestParam(name = "tri", required = false) String order,
            @ModelAttribute("form") SavedSearchForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        RegisterOrder sorted = RegisterOrder.of(order);
        model.addAttribute("order", sorted);
        return FormErrors.attempt(errors, NEW, () -> {
            String query = RegisterAddress.query(filter, sorted);
            desk.keep(actor, form, query);
            redirect.addFlashAttribute(FLASH, "savedSearch.kept");
            return REDIRECT + AvisController.PATH + (query.isEmpty() ? "" : "?" + query);
        });
    }

    @GetMapping("/{id:\\d+}")
    String show(@PathVariable long id, @CurrentActor Actor actor, Model model) {
        SavedSearch search = desk.find(actor, id);
        var form = new SavedSearchForm();
        form.name = search.name();
        model.addAttribute("search", search);
        model.addAttribute("form", form);
        return ONE;
    }

    @PostMapping("/{id:\\d+}")
    ModelAndView rename(
            @PathVariable long id,
            @ModelAttribute("form") SavedSearchForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        model.addAttribute("search", desk.find(actor, id));
        return FormErrors.attempt(errors, ONE, () -> {
            desk.rename(actor, id, form);
            redirect.addFlashAttribute(FLASH, "savedSearch.renamed");
            return REDIRECT + AvisController.PATH;
        });
    }

    @PostMapping("/{id:\\d+}/suppression")
    String delete(@PathVariable long id, @CurrentActor Actor actor, RedirectAttributes redirect) {
        desk.delete(actor, id);
        redirect.addFlashAttribute(FLASH, "savedSearch.deleted");
        return REDIRECT + AvisController.PATH;
    }
}
