package fr.crig.avis.request;

import fr.crig.avis.page.Correction;
import fr.crig.avis.page.Corrections;
import java.util.List;

/**
 * One field that changed between two revisions.
 *
 * @param field message key suffix, as on the form
 * @param before as it is read on the dossier; empty when there was nothing
 */
public record Difference(String field, String before, String after) {

    /** What went and what came, word by word. */
    public List<Correction> pieces() {
        return Corrections.between(before, after);
    }
}
