package fr.crig.avis.avis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A grant as it may be published, as far as it is known.
 *
 * @param amount granted, of all beneficiaries together, in euros; null if not known
 */
record PublishedGrant(BigDecimal amount, GrantDetails details) {

    /** Of which nobody has said anything. */
    static final PublishedGrant UNKNOWN = new PublishedGrant(null, GrantDetails.NONE);

    /** Each the end of the key {@code grant.field.}; with one of them missing nothing of the grant is published. */
    List<String> missing() {
        List<String> missing = new ArrayList<>(details.missing());
        if (amount == null) {
            missing.add("amount");
        }
        if (!details.isEachIdentified()) {
            missing.add("beneficiaryId");
        }
        return missing;
    }
}
