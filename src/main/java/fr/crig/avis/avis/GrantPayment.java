package fr.crig.avis.avis;

/** How a grant is paid; what is neither is said in free words. */
public enum GrantPayment {
    SINGLE,
    STAGED,
    OTHER
}
