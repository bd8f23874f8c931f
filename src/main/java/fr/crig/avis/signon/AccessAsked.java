package fr.crig.avis.signon;

/** Somebody unknown came from a provider for the first time. Handled in the same transaction. */
public record AccessAsked(Identity identity) {}
