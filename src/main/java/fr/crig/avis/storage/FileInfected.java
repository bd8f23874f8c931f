package fr.crig.avis.storage;

/**
 * Something malicious was found in a file, in the transaction that withholds it for ever. The room to which it belongs tells people.
 *
 * @param found its name, as the scanner gives it
 */
public record FileInfected(long file, String found) {}
