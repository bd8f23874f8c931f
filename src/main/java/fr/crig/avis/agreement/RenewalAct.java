package fr.crig.avis.agreement;

import java.time.LocalDate;

/**
 * An act by which the convention is renewed.
 *
 * @param firstDay from which it says that the new term runs
 * @param act what it is, as it is called; null if nobody said
 */
record RenewalAct(LocalDate signedOn, LocalDate firstDay, int months, String act) {}
