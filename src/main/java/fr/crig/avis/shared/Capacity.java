package fr.crig.avis.shared;

/** In which capacity a member represents its signatory. */
public enum Capacity {
    TITULAIRE,
    SUPPLEANT
}
