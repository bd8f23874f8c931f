package fr.crig.avis.rules;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.request.RequestSearch;
import fr.crig.avis.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The figures in force, for everybody who signs in; and the requests on which this reader may try others. */
@Controller
class RulesController {

    private final RulesLookup rules;
    private final RequestSearch requests;

    RulesController(RulesLookup rules, RequestSearch requests) {
        this.rules = rules;
        this.requests = requests;
    }

    @GetMapping("/regles")
    String show(@RequestParam(name = "mots", defaultValue = "") String words, @CurrentActor Actor actor, Model model) {
        model.addAttribute("themes", rules.rows());
        model.addAttribute("words", words);
        model.addAttribute("found", requests.find(actor, words));
        return "rules/rules";
    }
}
