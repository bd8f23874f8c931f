package fr.crig.avis.circulation;

/** What a declared link entails, by the decision table {@code conflict-of-interest}. */
public enum LinkEffect {
    NONE,
    /** Out of the item and out of the base of its quorum. */
    RECUSED,
    /** The opinion counts; the link is printed with it. */
    PRINTED,
    /** The opinion is printed as a technical contribution. */
    TECHNICAL_CONTRIBUTION
}
