package fr.crig.avis.session;

import fr.crig.avis.deliberation.Attendance;
import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Who may hold the mandate of whom at a meeting: one mandate at most, held by somebody who is there (CRPA R133-9). What is not
 * said yet may be said later; what contradicts itself is refused.
 */
final class AttendanceRules {

    static final int LONGEST_PEOPLE = 1000;

    private final UnaryOperator<String> names;
    private final Roll roll;
    private final Set<String> outOfEverything;
    private final List<Violation> violations = new ArrayList<>();

    private AttendanceRules(UnaryOperator<String> names, Roll roll, Set<String> outOfEverything) {
        this.names = names;
        this.roll = roll;
        this.outOfEverything = outOfEverything;
    }

    /**
     * @param names short name of a signatory, for the sentences
     * @param outOfEverything signatories recused on every item that is left: they have no mandate to give
     */
    static List<Violation> contradictions(
            UnaryOperator<String> names, Roll roll, Set<String> outOfEverything, AttendanceForm form) {
        var rules = new AttendanceRules(names, roll, outOfEverything);
        roll.presences().forEach(rules::checkMandate);
        form.places.forEach((signatory, place) ->
                Typed.words(field(signatory, "people"), place.people, LONGEST_PEOPLE, rules.violations));
        return rules.violations;
    }

    private void checkMandate(Presence giver) {
        if (giver.attendance() != Attendance.REPRESENTED) {
            return;
        }
        if (outOfEverything.contains(giver.signatory())) {
            add(giver, "attendance", "refusal.session.mandateFromRecused");
        } else if (giver.mandateTo() != null) {
            checkHolder(giver);
        }
    }

    private void checkHolder(Presence giver) {
        Presence holder = roll.of(giver.mandateTo()).orElse(null);
        if (holder == null || holder.signatory().equals(giver.signatory())) {
            add(giver, "mandateTo", "refusal.session.mandateTo");
        } else if (holder.attendance() != null && !holder.mayHoldMandate()) {
            add(giver, "mandateTo", "refusal.session.mandateToAbsent");
        } else if (roll.mandatesOf(holder.signatory()) > 1) {
            add(giver, "mandateTo", "refusal.session.twoMandates");
        } else if (outOfEverything.contains(holder.signatory())) {
            add(giver, "mandateTo", "refusal.session.mandateToRecused");
        }
    }

    private void add(Presence presence, String part, String key) {
        String holder = presence.mandateTo() == null ? "" : names.apply(presence.mandateTo());
        violations.add(Violation.of(field(presence.signatory(), part), key, names.apply(presence.signatory()), holder));
    }

    private static String field(String signatory, String part) {
        return "places[" + signatory + "]." + part;
    }
}
