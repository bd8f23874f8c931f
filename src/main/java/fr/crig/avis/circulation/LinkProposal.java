package fr.crig.avis.circulation;

import fr.crig.avis.committee.Signatory;
import fr.crig.avis.request.Dossier;

/** The link that the request itself betrays; the member may declare another one. */
final class LinkProposal {

    private LinkProposal() {}

    /** @return null when nothing in the request points at the signatory */
    static DeclaredLink of(Signatory signatory, Dossier dossier) {
        if (OwnRequest.isOf(signatory, dossier.applicant())) {
            return DeclaredLink.APPLICANT;
        }
        return OwnRequest.isNamed(signatory, dossier.funding().funder()) ? DeclaredLink.FUNDER : null;
    }
}
