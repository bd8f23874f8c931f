package fr.crig.avis.avis;

import fr.crig.avis.deliberation.Outcome;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the funder decided as the avis said. A grant follows a favourable avis, with reserves or without, also when less was granted
 * than was asked; a refusal follows an unfavourable one; the other way round neither does. An avis that says neither yes nor no is not
 * compared, nor is any when the request was given up, for then the funder decided nothing, nor one that replaced another after the
 * funder had decided.
 */
public enum Followed {
    YES("oui"),
    NO("non"),
    NOT_COMPARED("sans-objet");

    private static final Set<Outcome> SAY_YES = Set.of(Outcome.FAVORABLE, Outcome.FAVORABLE_WITH_RESERVES);

    private final String word;

    Followed(String word) {
        this.word = word;
    }

    /** @return null while the decision is not known */
    public static Followed of(Outcome outcome, FollowUpResult result) {
        if (result == null || !result.isDecision()) {
            return null;
        }
        boolean yes = SAY_YES.contains(outcome);
        if (result == FollowUpResult.WITHDRAWN || !yes && outcome != Outcome.UNFAVORABLE) {
            return NOT_COMPARED;
        }
        return yes == result.isGranted() ? YES : NO;
    }

    /** Of rows of {@code avis a} and {@code follow_up f}: nothing while the decision is not known. */
    static String sql() {
        return "case when f.result not in (%s) then '' when f.avis_number is not null and f.avis_number <> a.number then '%s' %s end"
                .formatted(
                        Stream.of(FollowUpResult.values())
                                .filter(FollowUpResult::isDecision)
                                .map(result -> "'" + result + "'")
                                .collect(Collectors.joining(", ")),
                        NOT_COMPARED,
                        Stream.of(values())
                                .map(one -> "when (a.outcome, f.result) in (%s) then '%s'".formatted(one.pairs(), one))
                                .collect(Collectors.joining(" ")));
    }

    private String pairs() {
        return Stream.of(Outcome.values())
                .flatMap(outcome -> Stream.of(FollowUpResult.values())
                        .filter(result -> of(outcome, result) == this)
                        .map(result -> "('%s', '%s')".formatted(outcome, result)))
                .collect(Collectors.joining(", "));
    }

    /** As the address has it. */
    public String word() {
        return word;
    }

    public static List<Followed> all() {
        return List.of(values());
    }

    /** @return null for any other word */
    static Followed named(String word) {
        return all().stream().filter(one -> one.word.equals(word)).findFirst().orElse(null);
    }
}
