package fr.crig.avis.consultation;

import java.time.Instant;

/**
 * What is announced when a consultation opens.
 *
 * @param earliestEnd when it ends at the earliest: if the vote opens as soon as the debate is over
 * @param prepareVoteDue when the vote should be prepared
 */
public record ConsultationDates(Instant debateEnd, Instant earliestEnd, Instant prepareVoteDue) {}
