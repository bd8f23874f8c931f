package fr.crig.avis.avis;

/** Who said what the funder decided. Whoever it was, an agent of the receiving signatory recorded it. */
public enum GivenBy {
    AGENT,
    /** By the link it was sent, without account. */
    FUNDER,
    /** Nobody answered within the time after which the silence of the State is a refusal. */
    SILENCE
}
