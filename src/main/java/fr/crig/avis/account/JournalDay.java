package fr.crig.avis.account;

import java.time.LocalDate;

/**
 * What is told of the journal for a day.
 *
 * @param lines that were written on it
 * @param digest where the chain stands since
 */
public record JournalDay(LocalDate day, long lines, JournalDigest digest) {}
