package fr.crig.avis.member;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.page.FormErrors;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Capacity;
import fr.crig.avis.shared.NotVisible;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The register of the members, and one more term of office in it. */
@Controller
@RequestMapping("/membres")
class MemberController {

    static final String LIST = "redirect:/membres";

    private static final String NEW = "member/new";

    private final MemberPages pages;
    private final MemberDesk desk;

    MemberController(MemberPages pages, MemberDesk desk) {
        this.pages = pages;
        this.desk = desk;
    }

    @GetMapping
    String list(@CurrentActor Actor reader, Model model) {
        model.addAttribute("sections", pages.sections(reader));
        model.addAttribute("history", pages.history(reader));
        model.addAttribute("today", pages.today());
        return "member/list";
    }

    /** @throws NotVisible for a signatory that does not exist */
    @GetMapping("/nouveau")
    String form(@RequestParam(defaultValue = "") String signataire, @CurrentActor Actor actor, Model model) {
        var form = new TermForm();
        form.signatory = pages.signatory(actor, signataire).id();
        form.capacity = onlyOne(pages.capacities(actor));
        model.addAttribute("form", form);
        addChoices(actor, form, model);
        return NEW;
    }

    @PostMapping("/nouveau")
    ModelAndView add(
            @ModelAttribute("form") TermForm form,
            BindingResult errors,
            @CurrentActor Actor actor,
            Model model,
            RedirectAttributes redirect) {
        addChoices(actor, form, model);
        return FormErrors.attempt(errors, NEW, () -> {
            desk.add(actor, form);
            redirect.addFlashAttribute("flash", "member.added");
            return LIST;
        });
    }

    /** Chosen beforehand where there is nothing to choose. */
    private static String onlyOne(List<Capacity> capacities) {
        return capacities.size() == 1 ? capacities.get(0).name() : "";
    }

    private void addChoices(Actor actor, TermForm form, Model model) {
        List<Capacity> capacities = pages.capacities(actor);
        model.addAttribute("accounts", pages.eligible(actor, form.signatory));
        model.addAttribute("capacities", capacities);
    }
}
