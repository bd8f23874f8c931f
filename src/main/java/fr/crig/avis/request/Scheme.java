package fr.crig.avis.request;

/** The scheme that would pay. */
public enum Scheme {
    CPER,
    FEDER,
    DSIL,
    DETR,
    FNADT,
    REGION,
    DEPARTMENT,
    OTHER
}
