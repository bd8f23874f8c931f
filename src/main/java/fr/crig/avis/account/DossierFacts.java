package fr.crig.avis.account;

import java.util.Set;

/**
 * What {@link Visibility} must know of a request.
 *
 * @param draft not yet submitted
 * @param circulatedTo the signatories asked for their opinion; empty before the circulation
 */
public record DossierFacts(boolean draft, String receivingSignatory, Set<String> circulatedTo) {

    public DossierFacts {
        circulatedTo = Set.copyOf(circulatedTo);
    }
}
