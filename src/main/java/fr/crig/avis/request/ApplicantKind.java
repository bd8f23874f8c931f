package fr.crig.avis.request;

/** The sort of body that asks for money. */
public enum ApplicantKind {
    COMMUNE,
    EPCI,
    DEPARTMENT,
    REGION,
    SYNDICATE,
    ASSOCIATION,
    UNIVERSITY,
    STATE_SERVICE,
    PUBLIC_ESTABLISHMENT,
    COMPANY,
    OTHER
}
