package fr.crig.avis.session;

import fr.crig.avis.deliberation.Decision;
import fr.crig.avis.deliberation.ItemFate;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.util.ArrayList;
import java.util.List;

/** Reads what becomes of each item that is left: nothing is left to chance, and a postponement says why. */
final class ClosingParser {

    private final Meeting meeting;
    private final ClosingForm form;
    private final List<Violation> violations = new ArrayList<>();

    private ClosingParser(Meeting meeting, ClosingForm form) {
        this.meeting = meeting;
        this.form = form;
    }

    /** @param postponed null unless that is its fate */
    record Ending(LeftItem item, ItemFate fate, Decision postponed) {}

    /** @throws Refusal with every violation */
    static List<Ending> read(Meeting meeting, Roll roll, List<LeftItem> left, ClosingForm form) {
        var reader = new ClosingParser(meeting, form);
        if (!roll.isComplete()) {
            reader.violations.add(Violation.of(null, "refusal.session.attendanceFirst"));
        }
        List<Ending> endings = left.stream().map(reader::read).toList();
        Refusal.throwIfAny(reader.violations);
        return endings;
    }

    private Ending read(LeftItem item) {
        ClosingForm.Left typed = form.item(item.key());
        String field = "items[" + item.key() + "].";
        ItemFate fate = Typed.choice(typed.fate, item.fates(meeting));
        if (fate == null) {
            violations.add(Violation.of(field + "fate", "refusal.session.fate", item.key()));
        }
        return new Ending(
                item,
                fate,
                fate == ItemFate.POSTPONED
                        ? DecisionParser.postponed(item.standing(), field, typed.reason, typed.expected, violations)
                        : null);
    }
}
