package fr.crig.avis.meeting;

import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.util.ArrayList;
import java.util.List;

/** Reads a subject in free text. */
final class FreeItems {

    static final int LONGEST_TITLE = 300;
    private static final int LONGEST_RAPPORTEUR = 300;

    private FreeItems() {}

    /** @throws Refusal with every violation */
    static AgendaItem read(FreeItemForm form) {
        List<Violation> violations = new ArrayList<>();
        AgendaItem.Kind kind = Typed.choice(form.kind, AgendaItem.Kind.inFreeText());
        if (kind == null) {
            violations.add(Violation.of("kind", "refusal.choice"));
        }
        String title = Typed.line("title", form.title, LONGEST_TITLE, violations);
        Typed.required("title", title, "refusal.meeting.required.title", violations);
        if (!Agenda.isLength(form.duration)) {
            violations.add(Violation.of("duration", "refusal.meeting.minutes", Agenda.LONGEST_ITEM_MINUTES));
        }
        String rapporteur = Typed.line("rapporteur", form.rapporteur, LONGEST_RAPPORTEUR, violations);
        Refusal.throwIfAny(violations);
        return AgendaItem.inFreeText(kind, title, form.duration, rapporteur);
    }
}
