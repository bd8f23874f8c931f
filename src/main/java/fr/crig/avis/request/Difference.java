package fr.crig.avis.request;

/**
 * One field that changed between two revisions.
 *
 * @param field message key suffix, as on the form
 * @param before as it is read on the dossier; empty when there was nothing
 */
public record Difference(String field, String before, String after) {}
