package fr.crig.avis.request;

import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What changed in a request between two of its revisions. The reader's right to see the request is for the caller to ask. */
@Component
@Transactional(readOnly = true)
public class Differences {

    private final Revisions revisions;
    private final DossierTexts texts;

    Differences(Revisions revisions, DossierTexts texts) {
        this.revisions = revisions;
        this.texts = texts;
    }

    /** @throws NotVisible if there is no such revision */
    public List<Difference> between(Reference reference, int older, int newer) {
        return between(revision(reference, older), revision(reference, newer));
    }

    List<Difference> between(Dossier older, Dossier newer) {
        Map<String, String> before = texts.of(older);
        return texts.of(newer).entrySet().stream()
                .filter(after -> !after.getValue().equals(before.get(after.getKey())))
                .map(after -> new Difference(after.getKey(), before.get(after.getKey()), after.getValue()))
                .toList();
    }

    private Dossier revision(Reference reference, int number) {
        return revisions.find(reference, number).orElseThrow(() -> new NotVisible(reference));
    }
}
