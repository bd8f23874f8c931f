package fr.crig.avis.session;

import fr.crig.avis.deliberation.Seat;
import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Violation;
import java.util.ArrayList;
import java.util.List;

/** Who may take a position on an item, and have its dissent recorded: whoever is there and not recused. */
final class VoiceRules {

    static final int LONGEST_DISSENT = 4000;

    private final Standing.Item item;
    private final ItemForm form;
    private final boolean positionsRequired;
    private final List<Violation> violations = new ArrayList<>();

    private VoiceRules(Standing.Item item, ItemForm form, boolean positionsRequired) {
        this.item = item;
        this.form = form;
        this.positionsRequired = positionsRequired;
    }

    /** @param positionsRequired of whoever takes part: not for a postponement */
    static List<Violation> violations(Standing.Item item, ItemForm form, boolean positionsRequired) {
        var rules = new VoiceRules(item, form, positionsRequired);
        item.seats().forEach(rules::check);
        return rules.violations;
    }

    private void check(Seat seat) {
        checkPosition(seat);
        if (seat.dissent() != null && !mayBeThere(seat)) {
            add(seat, "dissent", "refusal.session.dissentOf." + absence(seat));
        }
        Typed.words(field(seat, "dissent"), seat.dissent(), LONGEST_DISSENT, violations);
    }

    private void checkPosition(Seat seat) {
        if (mayBeThere(seat)) {
            if (seat.stance() == null && positionsRequired) {
                add(seat, "stance", "refusal.session.position");
            }
        } else if (isPosition(form.voice(seat.signatory()).stance, seat)) {
            add(seat, "stance", "refusal.session.positionOf." + absence(seat));
        }
    }

    /** Whose mandate lacks its holder is asked for that first. */
    private static boolean mayBeThere(Seat seat) {
        return seat.isCounted() || seat.isRepresentedByNobody();
    }

    /** That it recuses itself is said by whoever is out of the item, and is no position. */
    private static boolean isPosition(String typed, Seat seat) {
        return Typed.words(typed) != null && !(seat.isRecused() && typed.equals("RECUSED"));
    }

    private String absence(Seat seat) {
        if (seat.isRecused()) {
            return "recused";
        }
        boolean voidMandate = item.missing().stream()
                .anyMatch(missing -> missing.signatory().equals(seat.signatory()) && missing.holder() != null);
        return voidMandate ? "giver" : "absent";
    }

    private void add(Seat seat, String part, String key) {
        violations.add(Violation.of(field(seat, part), key));
    }

    private static String field(Seat seat, String part) {
        return "voices[" + seat.signatory() + "]." + part;
    }
}
