package fr.crig.avis.operations;

import fr.crig.avis.notification.SubjectWords;
import fr.crig.avis.page.Typed;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where something is that does not move on. An administrator sees no request by that right: its reference and the step at which it
 * waits, never its subject.
 */
@Controller
class WhereaboutsController {

    private final EngineRoom engine;
    private final SubjectWords words;

    WhereaboutsController(EngineRoom engine, SubjectWords words) {
        this.engine = engine;
        this.words = words;
    }

    @GetMapping("/administration/exploitation/parcours")
    String show(@RequestParam(name = "sujet", defaultValue = "") String typed, Model model) {
        String subject = Typed.lineOrEmpty(typed);
        model.addAttribute("subject", subject);
        model.addAttribute("words", words.of(subject));
        model.addAttribute("paths", subject.isEmpty() ? List.of() : engine.whereabouts(subject));
        return "operations/whereabouts";
    }
}
