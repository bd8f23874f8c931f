package fr.crig.avis.minutes;

import fr.crig.avis.shared.Refusal;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Two people wrote at once: what the second one typed stays in the form, and beside it stands what the first one saved, with the
 * differences. Saved again, the form was made in knowledge of both.
 */
@Component
class MinutesConflict {

    void tell(Model model, MinutesPage page, MinutesForm form) {
        form.version = page.minutes().version();
        model.addAttribute("theirs", differences(page, form));
    }

    /** From what the other saved to what is typed here. */
    private static List<CorrectedPart> differences(MinutesPage page, MinutesForm form) {
        try {
            MinutesText typed = MinutesForms.read(form, page.facts().items().size());
            return CorrectedPart.between(page.text(), typed, page.facts());
        } catch (Refusal tooLongToBeCompared) {
            return List.of();
        }
    }
}
