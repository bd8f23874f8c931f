package fr.crig.avis.agreement;

import fr.crig.avis.page.Attempt;
import org.springframework.ui.Model;

/** Whoever was overtaken sees what the convention is by now, above what was typed, and acts on that one when the form is sent again. */
final class Overtaken {

    private Overtaken() {}

    static Attempt told(Attempt attempt, SeenForm form, Agreement now, Model model) {
        if (attempt.isOvertaken()) {
            model.addAttribute("overtaken", true);
            form.see(now);
        }
        return attempt;
    }
}
