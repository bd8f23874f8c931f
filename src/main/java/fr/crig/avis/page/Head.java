package fr.crig.avis.page;

import fr.crig.avis.page.HeadPart.Saying;
import fr.crig.avis.shared.Actor;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The answer that a page begins with, the same for a request, a meeting and a consultation; {@code fragments/head} shows it.
 *
 * @param outcome what it came to; empty before
 * @param next null once nothing is awaited of anybody
 * @param useful last day on which the avis is useful; null when none is awaited, or nothing limits it
 * @param missed says that the avis will come after that day; null while it may come in time
 * @param acts what this reader may do now, what is awaited first
 */
public record Head(List<Saying> outcome, NextStep next, LocalDate useful, String missed, List<HeadAct> acts) {

    public static <T> Head of(List<HeadPart<T>> parts, T subject, Actor reader) {
        return new Head(
                parts.stream()
                        .flatMap(part -> part.outcome(subject, reader).stream())
                        .toList(),
                parts.stream()
                        .map(part -> part.next(subject, reader))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null),
                null,
                null,
                parts.stream()
                        .flatMap(part -> part.acts(subject, reader).stream())
                        .sorted(Comparator.comparing(HeadAct::isAsked).reversed())
                        .toList());
    }

    public Head withUseful(LocalDate day, String sentence) {
        return new Head(outcome, next, day, sentence, acts);
    }

    public Head withOutcome(List<Saying> other) {
        return new Head(other, next, useful, missed, acts);
    }

    public Head withActs(List<HeadAct> others) {
        return new Head(outcome, next, useful, missed, others);
    }
}
