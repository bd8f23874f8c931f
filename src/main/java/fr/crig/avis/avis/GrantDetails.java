package fr.crig.avis.avis;

import java.util.ArrayList;
import java.util.List;

/** What somebody said of a grant, whoever granted it and however much. @param beneficiaries in the order in which they were typed */
record GrantDetails(GrantFacts facts, List<Beneficiary> beneficiaries) {

    static final GrantDetails NONE = new GrantDetails(GrantFacts.NONE, List.of());

    GrantDetails {
        beneficiaries = List.copyOf(beneficiaries);
    }

    /** Each the end of the key {@code grant.field.}, but for the amount, which the funder's decision says. */
    List<String> missing() {
        List<String> missing = new ArrayList<>(facts.missing());
        if (beneficiaries.isEmpty()) {
            missing.add("beneficiaries");
        }
        return missing;
    }

    /** The schema does without the SIRET of an association that is given things, if its other number is there. */
    boolean isEachIdentified() {
        return beneficiaries.stream().allMatch(this::isIdentified);
    }

    /** The amount may still be missing. */
    boolean isComplete() {
        return missing().isEmpty() && isEachIdentified();
    }

    private boolean isIdentified(Beneficiary beneficiary) {
        return beneficiary.siret() != null
                || facts.nature() == GrantNature.KIND && GrantColumns.rna(beneficiary) != null;
    }
}
