package fr.crig.avis.avis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A grant as it may be published, as far as it is known.
 *
 * @param amount granted, of all beneficiaries together, in euros; null if not known
 */
record PublishedGrant(AvisEntry avis, BigDecimal amount, GrantData data) {

    /** Each the end of the key {@code grant.field.}; with one of them missing nothing of the grant is published. */
    List<String> missing() {
        List<String> missing = new ArrayList<>(data.missing());
        if (amount == null) {
            missing.add("amount");
        }
        if (!data.beneficiaries().stream().allMatch(this::isIdentified)) {
            missing.add("beneficiaryId");
        }
        return missing;
    }

    boolean isComplete() {
        return missing().isEmpty();
    }

    /** The schema does without the SIRET of an association that is given things, if its other number is there. */
    private boolean isIdentified(Beneficiary beneficiary) {
        return beneficiary.siret() != null
                || data.facts().nature() == GrantNature.KIND && GrantColumns.rna(beneficiary) != null;
    }
}
