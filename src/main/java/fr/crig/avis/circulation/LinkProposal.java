package fr.crig.avis.circulation;

import fr.crig.avis.committee.Signatory;
import fr.crig.avis.page.Words;
import fr.crig.avis.request.Dossier;
import java.util.stream.Stream;

/** The link that the request itself betrays; the member may declare another one. */
final class LinkProposal {

    private LinkProposal() {}

    /** @return null when nothing in the request points at the signatory */
    static DeclaredLink of(Signatory signatory, Dossier dossier) {
        if (signatory.siret().equals(dossier.applicant().siret())) {
            return DeclaredLink.APPLICANT;
        }
        return isNamed(signatory, dossier.funding().funder()) ? DeclaredLink.FUNDER : null;
    }

    private static boolean isNamed(Signatory signatory, String funder) {
        String typed = plain(funder);
        return !typed.isEmpty()
                && Stream.of(signatory.id(), signatory.name(), signatory.shortName())
                        .map(LinkProposal::plain)
                        .anyMatch(typed::equals);
    }

    /** Without accents, case, spaces or signs: "région  Occitanie" is "Région Occitanie". */
    private static String plain(String text) {
        return String.join("", Words.in(text));
    }
}
