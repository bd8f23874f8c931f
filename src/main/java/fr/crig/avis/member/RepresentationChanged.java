package fr.crig.avis.member;

import fr.crig.avis.shared.Actor;

/**
 * Others than before may represent a signatory, on some day: a term of office or an absence began, changed or ended. Handled in
 * the same transaction, by whoever has written to those of before.
 */
public record RepresentationChanged(String signatory, Actor by) {}
