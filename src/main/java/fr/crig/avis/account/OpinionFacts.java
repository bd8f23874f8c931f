package fr.crig.avis.account;

import fr.crig.avis.committee.OpinionVisibility;

/**
 * What {@link Visibility} must know of one opinion.
 *
 * @param signatory whose opinion it is
 * @param readerHasGivenOpinion the reader's signatory has given its own on the same request
 * @param readerRecused the reader's signatory is the applicant, or declared a link that puts it out of the item: it is on the
 *     applicant's side. The secretariat's is the one that holds it
 * @param circulationClosed every opinion is in, or the term has passed
 * @param receivingSignatory the signatory that deposited the request: the applicant's side
 */
public record OpinionFacts(
        String signatory,
        boolean readerHasGivenOpinion,
        boolean readerRecused,
        boolean circulationClosed,
        OpinionVisibility rule,
        boolean avisNotified,
        String receivingSignatory) {}
