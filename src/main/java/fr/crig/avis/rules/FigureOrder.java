package fr.crig.avis.rules;

import fr.crig.avis.shared.Violation;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Figures that only make sense beside each other: a second reminder comes after the first, a term not before its reminders. */
enum FigureOrder {
    COMPLETION_REMINDERS(Figure.COMPLETION_FIRST_REMINDER, Figure.COMPLETION_SECOND_REMINDER),
    COMPLETION_TERM(Figure.COMPLETION_SECOND_REMINDER, Figure.COMPLETION_DAYS),
    FAST_IS_SHORTER(Figure.FAST_DAYS, Figure.NORMAL_DAYS),
    URGENT_IS_SHORTER(Figure.URGENT_DAYS, Figure.FAST_DAYS),
    OPINION_REMINDERS(Figure.OPINION_SECOND_REMINDER, Figure.OPINION_FIRST_REMINDER),
    ESCALATION_AFTER_REMINDER(Figure.OPINION_LATE_REMINDER, Figure.ESCALATION),
    ESCALATION_NORMAL(Figure.ESCALATION, Figure.NORMAL_GRACE_DAYS),
    ESCALATION_FAST(Figure.ESCALATION, Figure.FAST_GRACE_DAYS),
    ESCALATION_URGENT(Figure.ESCALATION, Figure.URGENT_GRACE_DAYS),
    CONVOCATION(Figure.MINIMUM_CONVOCATION_DAYS, Figure.CONVOCATION_DAYS),
    ITEM_IN_MEETING(Figure.ITEM_MINUTES, Figure.LENGTH_MINUTES),
    FILE_IN_REQUEST(Figure.FILE_MEGABYTES, Figure.REQUEST_MEGABYTES),
    RETRIES(Figure.FIRST_RETRY, Figure.LONGEST_RETRY);

    private final Figure least;
    private final Figure most;

    FigureOrder(Figure least, Figure most) {
        this.least = least;
        this.most = most;
    }

    /** Beside the smaller of the two, with the words of the other. */
    static List<Violation> violations(CommitteeSection section, Map<CommitteeField, String> read) {
        Map<Figure, Integer> numbers = new EnumMap<>(Figure.class);
        read.forEach((field, value) -> {
            if (field.kind() == CommitteeField.Kind.NUMBER) {
                numbers.put(field.figure(), Integer.valueOf(value));
            }
        });
        return Stream.of(values())
                .filter(order -> order.least.theme() == section.theme())
                .filter(order -> numbers.get(order.least) > numbers.get(order.most))
                .map(order -> Violation.of(
                        CommitteeField.of(order.least).bound(),
                        "refusal.committee.order." + order,
                        numbers.get(order.most)))
                .toList();
    }
}
