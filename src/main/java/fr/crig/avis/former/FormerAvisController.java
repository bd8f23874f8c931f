package fr.crig.avis.former;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import org.springframework.data.domain.Pageable;
import org.springframework.data.web.PageableDefault;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The avis of before, beside the register. */
@Controller
class FormerAvisController {

    private static final int PAGE_SIZE = 25;

    private final FormerReader reader;

    FormerAvisController(FormerReader reader) {
        this.reader = reader;
    }

    @GetMapping("/avis/anterieurs")
    String list(
            @RequestParam(name = "mots", required = false) String words,
            @RequestParam(name = "annee", required = false) String year,
            @RequestParam(name = "suite", required = false) Long last,
            @PageableDefault(size = PAGE_SIZE) Pageable page,
            @CurrentActor Actor actor,
            Model model) {
        model.addAttribute("page", reader.search(actor, words, year, last, page));
        model.addAttribute("years", reader.years(actor));
        model.addAttribute("words", words);
        model.addAttribute("year", year);
        model.addAttribute("mayImport", actor.is(Role.SECRETARIAT));
        return "former/list";
    }
}
