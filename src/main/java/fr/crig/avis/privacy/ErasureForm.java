package fr.crig.avis.privacy;

/** Nothing is typed: what cannot be done is told in its place. */
public class ErasureForm {}
