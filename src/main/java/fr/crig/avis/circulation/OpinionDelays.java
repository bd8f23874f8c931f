package fr.crig.avis.circulation;

/**
 * What the decision table {@code opinion-delays} gives.
 *
 * @param opinionDays days until the opinion is due
 * @param graceDays days between the due date and the term, when silence is recorded
 */
public record OpinionDelays(int opinionDays, int graceDays) {}
