package fr.crig.avis.request;

/** Where a line of the financing plan comes from; only public aid counts against the ceiling of 100 %. */
public enum SourceNature {
    PUBLIC_AID,
    OWN_FUNDS,
    PRIVATE
}
