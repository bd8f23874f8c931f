package fr.crig.avis.account;

/**
 * Where the chain stood on some day, as somebody keeps it elsewhere.
 *
 * @param rank of the last line then
 */
public record JournalDigest(long rank, String hash) {}
