package fr.crig.avis.worklist;

import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Reference;
import java.time.Instant;

/**
 * What a list says of a request.
 *
 * @param receiving identifier of the receiving signatory
 * @param due when its present step should be over; may be null
 */
public record RequestLine(
        Reference reference, String title, String applicant, String receiving, RequestState state, Instant due) {}
