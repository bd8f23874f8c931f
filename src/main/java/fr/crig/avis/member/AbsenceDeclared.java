package fr.crig.avis.member;

/** An absence was declared. Handled in the same transaction, by whoever has to tell people when it begins at once. */
public record AbsenceDeclared(Absence absence) {}
