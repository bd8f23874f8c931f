package fr.crig.avis.storage;

/**
 * A file that is kept.
 *
 * @param size in bytes
 * @param sha256 in lower-case hexadecimal
 */
public record StoredFile(long id, long size, String sha256) {}
