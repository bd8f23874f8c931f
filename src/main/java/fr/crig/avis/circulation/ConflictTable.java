package fr.crig.avis.circulation;

/** The decision table on links of interest. */
public interface ConflictTable {

    /** @param moneyAtStake whether the request asks for money */
    LinkEffect effectOf(DeclaredLink link, boolean moneyAtStake);
}
