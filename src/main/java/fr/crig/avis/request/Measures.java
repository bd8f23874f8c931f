package fr.crig.avis.request;

import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.storage.Json;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

/**
 * What is counted of a request, repeated in columns so that sums and delays are read without its dossier. Delays are whole days in
 * Paris, of the first time that a step was gone through; null until it is over.
 *
 * @param amountAsked in euros; null for a draft
 * @param admissibilityDays from the deposit to the circulation, without those on which a completion was awaited
 * @param opinionsDays from the circulation to the deliberation
 * @param deliberationDays from then to the avis
 * @param avisDays from the deposit to the avis, all together
 * @param followUpDays from the avis to what the funder decided
 */
public record Measures(
        BigDecimal amountAsked,
        Integer admissibilityDays,
        Integer opinionsDays,
        Integer deliberationDays,
        Integer avisDays,
        Integer followUpDays) {

    /** From the columns of a request that was kept. @param dossier null for a draft */
    public static Measures read(String dossier, String milestones, int suspendedDays) {
        return of(
                dossier == null ? null : Json.read(dossier, Dossier.class),
                Json.read(milestones, Milestones.class),
                suspendedDays);
    }

    static Measures of(Dossier dossier, Milestones steps, int suspendedDays) {
        Instant deposited = first(steps, state -> state == RequestState.SUBMITTED);
        Instant circulated = first(steps, state -> state == RequestState.CIRCULATING);
        Instant toDeliberate = first(steps, RequestState::isToDeliberate);
        Instant recorded = first(steps, state -> state == RequestState.AVIS_RECORDED);
        Instant closed = first(steps, state -> state == RequestState.CLOSED);
        Integer beforeCirculation = days(deposited, circulated);
        return new Measures(
                dossier == null || dossier.funding() == null
                        ? null
                        : dossier.funding().amountAsked(),
                beforeCirculation == null ? null : Math.max(0, beforeCirculation - suspendedDays),
                days(circulated, toDeliberate),
                days(toDeliberate, recorded),
                days(deposited, recorded),
                days(recorded, closed));
    }

    private static Instant first(Milestones steps, Predicate<RequestState> wanted) {
        return steps.all().stream()
                .filter(step -> wanted.test(step.state()))
                .map(Milestone::reachedAt)
                .findFirst()
                .orElse(null);
    }

    private static Integer days(Instant from, Instant to) {
        return from == null || to == null
                ? null
                : (int) ChronoUnit.DAYS.between(ParisTime.day(from), ParisTime.day(to));
    }
}
