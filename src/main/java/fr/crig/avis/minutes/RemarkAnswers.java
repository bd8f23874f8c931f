package fr.crig.avis.minutes;

import fr.crig.avis.minutes.MinutesForm.Answer;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The secretariat's answers to the remarks: kept as far as they are typed, complete before the approval. */
@Component
class RemarkAnswers {

    private final Remarks remarks;

    RemarkAnswers(Remarks remarks) {
        this.remarks = remarks;
    }

    void keep(Minutes minutes, MinutesForm form) {
        List<Remark> made = remarks.findByMinutesOrderByIdAsc(minutes.id());
        List<Violation> violations = new ArrayList<>();
        for (int rank = 0; rank < Math.min(made.size(), form.answers.size()); rank++) {
            Answer typed = form.answers.get(rank);
            String words =
                    MinutesForms.words(field(rank, "words"), typed.words, MinutesForms.LONGEST_ANSWER, violations);
            made.get(rank).answer(choice(typed.accepted), words.isEmpty() ? null : words);
        }
        Refusal.throwIfAny(violations);
        made.forEach(remarks::save);
    }

    /** @throws Refusal beside each remark that has no full answer */
    void ensureComplete(Minutes minutes) {
        List<Remark> made = remarks.findByMinutesOrderByIdAsc(minutes.id());
        List<Violation> violations = new ArrayList<>();
        for (int rank = 0; rank < made.size(); rank++) {
            if (made.get(rank).accepted() == null) {
                violations.add(Violation.of(field(rank, "accepted"), "refusal.minutes.accepted", rank + 1));
            }
            if (made.get(rank).answer() == null) {
                violations.add(Violation.of(field(rank, "words"), "refusal.minutes.answer", rank + 1));
            }
        }
        Refusal.throwIfAny(violations);
    }

    private static Boolean choice(String typed) {
        return "true".equals(typed) || "false".equals(typed) ? Boolean.valueOf(typed) : null;
    }

    private static String field(int rank, String name) {
        return "answers[" + rank + "]." + name;
    }
}
