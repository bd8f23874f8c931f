package fr.crig.avis.signon;

/** The secretariat does not know who asked, or knows better. Handled in the same transaction. */
public record AccessDeclined(Identity identity) {}
