package fr.crig.avis.privacy;

import fr.crig.avis.account.CurrentActor;
import fr.crig.avis.shared.Actor;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What is kept of people, for how long and why; what goes next. */
@Controller
class RetentionController {

    static final String PATH = "/administration/donnees-personnelles";

    private final RetentionReader reader;

    RetentionController(RetentionReader reader) {
        this.reader = reader;
    }

    @GetMapping(PATH)
    String show(@CurrentActor Actor actor, Model model) {
        model.addAttribute("lines", reader.lines(actor));
        return "privacy/retention";
    }
}
