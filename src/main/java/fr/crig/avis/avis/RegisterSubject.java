package fr.crig.avis.avis;

import fr.crig.avis.request.Dossier;
import fr.crig.avis.request.RequestIndex;
import fr.crig.avis.request.Scheme;
import fr.crig.avis.request.Theme;
import java.util.Set;

/**
 * What the register is narrowed by and the avis itself does not say.
 *
 * @param theme null if not known
 * @param scheme null if not known
 * @param territory codes of départements, and {@link RequestIndex#WHOLE_REGION}
 */
record RegisterSubject(Theme theme, Scheme scheme, Set<String> territory) {

    static RegisterSubject of(Dossier dossier) {
        return new RegisterSubject(
                dossier.project().theme(), dossier.funding().scheme(), RequestIndex.territory(dossier.project()));
    }
}
