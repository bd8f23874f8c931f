package fr.crig.avis.circulation;

/** The link of a signatory with a request, declared before the opinion's form opens. */
public enum DeclaredLink {
    NONE,
    /** Applicant itself, or member of its consortium. */
    APPLICANT,
    FUNDER,
    /** Technical partner or supplier. */
    TECHNICAL_PARTNER,
    /** Member of the applicant's governance. */
    GOVERNANCE
}
