package fr.crig.avis.avis;

/** What a grant is made of. */
public enum GrantNature {
    CASH,
    KIND,
    BOTH
}
