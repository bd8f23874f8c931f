package fr.crig.avis.minutes;

import fr.crig.avis.minutes.MinutesForm.Answer;
import fr.crig.avis.page.Typed;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** From the words that are kept to the form, and back. */
final class MinutesForms {

    static final int LONGEST_PART = 20_000;
    static final int LONGEST_REMARK = 4_000;
    static final int LONGEST_ANSWER = 1_500;

    private MinutesForms() {}

    static MinutesForm of(Minutes minutes, MinutesText text, List<Remark> remarks) {
        var form = new MinutesForm();
        form.version = minutes.version();
        form.opening = text.opening();
        form.debates.addAll(text.debates());
        form.closing = text.closing();
        form.correction = text.correction();
        remarks.forEach(remark -> form.answers.add(answer(remark)));
        return form;
    }

    private static Answer answer(Remark remark) {
        var answer = new Answer();
        answer.accepted = remark.accepted() == null ? "" : remark.accepted().toString();
        answer.words = remark.answer() == null ? "" : remark.answer();
        return answer;
    }

    /** @throws Refusal if a part is too long */
    static MinutesText read(MinutesForm form, int items) {
        List<Violation> violations = new ArrayList<>();
        List<String> debates = new ArrayList<>();
        for (int rank = 0; rank < items; rank++) {
            String typed = rank < form.debates.size() ? form.debates.get(rank) : "";
            debates.add(words("debates[" + rank + "]", typed, LONGEST_PART, violations));
        }
        var text = new MinutesText(
                words("opening", form.opening, LONGEST_PART, violations),
                debates,
                words("closing", form.closing, LONGEST_PART, violations),
                words("correction", form.correction, LONGEST_PART, violations));
        Refusal.throwIfAny(violations);
        return text;
    }

    /** @throws Refusal if there is none, or too long a one */
    static String remark(RemarkForm form) {
        return Typed.requiredWords("words", form.words, LONGEST_REMARK, "refusal.minutes.emptyRemark");
    }

    /** @return empty when nothing was typed */
    static String words(String field, String typed, int longest, List<Violation> violations) {
        return Objects.requireNonNullElse(Typed.words(field, typed, longest, violations), "");
    }
}
