package fr.crig.avis.session;

import fr.crig.avis.meeting.MeetingDeliberations.Postponed;
import fr.crig.avis.meeting.Outcome;
import fr.crig.avis.meeting.Quorum;
import fr.crig.avis.meeting.Resolution;
import fr.crig.avis.meeting.Typed;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.util.ArrayList;
import java.util.List;

/** Reads what was typed of an item when it is about to be decided: who is there, what each says, and what comes of it. */
final class RulingReader {

    static final int LONGEST_REASON = 4000;
    static final int LONGEST_NOTE = 15000;

    private final Standing.Item item;
    private final ItemForm form;
    private final List<Violation> violations = new ArrayList<>();

    private RulingReader(Standing.Item item, ItemForm form) {
        this.item = item;
        this.form = form;
    }

    /** @throws Refusal with every violation */
    static Ruling read(Roll roll, Standing.Item item, ItemForm form) {
        return new RulingReader(item, form).read(roll);
    }

    static Postponed postponed(String fields, String reason, String expected, List<Violation> violations) {
        return new Postponed(
                required(fields + "reason", "refusal.session.reason", reason, violations),
                required(fields + "expected", "refusal.session.expected", expected, violations));
    }

    /** All there is to an item of information. @throws Refusal if it is too long for the minutes */
    static void ensureNoteFits(ItemForm form) {
        List<Violation> violations = new ArrayList<>();
        Typed.checkLength("note", form == null ? null : Typed.words(form.note), LONGEST_NOTE, violations);
        Refusal.throwIfAny(violations);
    }

    private static String required(String field, String key, String typed, List<Violation> violations) {
        String words = Typed.words(typed);
        if (words == null) {
            violations.add(Violation.of(field, key));
        }
        Typed.checkLength(field, words, LONGEST_REASON, violations);
        return words;
    }

    private Ruling read(Roll roll) {
        if (!roll.isComplete()) {
            violations.add(Violation.of(null, "refusal.session.attendanceFirst"));
        }
        Outcome outcome = Typed.choice(form.outcome, List.of(Outcome.values()));
        boolean postponed = outcome == Outcome.POSTPONED;
        violations.addAll(VoiceRules.violations(item, form, !postponed));
        checkOutcome(outcome);
        String note = Typed.words(form.note);
        Typed.checkLength("note", note, LONGEST_NOTE, violations);
        Resolution resolution = postponed ? null : Resolution.read(outcome, form.text, form.reserves, violations);
        Postponed put = postponed ? postponed("", form.reason, form.expected, violations) : null;
        Refusal.throwIfAny(violations);
        return new Ruling(outcome, item.seats(), item.quorum(), resolution, put, note);
    }

    private void checkOutcome(Outcome outcome) {
        Quorum quorum = item.quorum();
        if (outcome == null) {
            violations.add(Violation.of("outcome", "refusal.deliberation.outcome"));
        } else if (outcome != Outcome.POSTPONED && !quorum.isReached()) {
            violations.add(Violation.of("outcome", "refusal.deliberation.quorum", quorum.counted(), quorum.required()));
        }
    }
}
