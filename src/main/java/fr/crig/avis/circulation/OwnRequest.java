package fr.crig.avis.circulation;

import fr.crig.avis.committee.Signatory;
import fr.crig.avis.page.Words;
import fr.crig.avis.request.Dossier;
import java.util.stream.Stream;

/** Whether a signatory asks for itself: by its SIRET, and by its name where the applicant gave none. */
final class OwnRequest {

    private OwnRequest() {}

    static boolean isOf(Signatory signatory, Dossier.Applicant applicant) {
        return applicant.siret() == null
                ? isNamed(signatory, applicant.name())
                : applicant.siret().equals(signatory.siret());
    }

    /** Without accents, case, spaces or signs: "région  Occitanie" is "Région Occitanie". */
    static boolean isNamed(Signatory signatory, String typed) {
        String name = plain(typed);
        return !name.isEmpty()
                && Stream.of(signatory.id(), signatory.name(), signatory.shortName())
                        .map(OwnRequest::plain)
                        .anyMatch(name::equals);
    }

    private static String plain(String text) {
        return String.join("", Words.in(text));
    }
}
