package fr.crig.avis.avis;

import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.Reading;
import org.springframework.stereotype.Service;

/** What is known of grants, for the service itself: exports ask first what their reader may see. */
@Service
@Reading
public class GrantLookup {

    private final Grants grants;

    GrantLookup(Grants grants) {
        this.grants = grants;
    }

    /** Empty of a grant of which nobody has said anything. */
    public GrantData of(Reference reference) {
        return grants.findByReference(reference).orElseGet(() -> GrantData.of(reference));
    }
}
