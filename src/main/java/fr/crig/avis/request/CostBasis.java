package fr.crig.avis.request;

/** Whether amounts are without tax (HT) or with it (TTC). */
public enum CostBasis {
    WITHOUT_TAX,
    WITH_TAX
}
