package fr.crig.avis.convocation;

import fr.crig.avis.shared.Capacity;

/**
 * Somebody a convocation is addressed to.
 *
 * @param signatory identifier
 * @param capacity null for the role mailbox of a signatory that nobody represents on that day
 * @param leaving no longer acts for it on that day: what stands in the calendar is taken back
 */
public record Addressee(String signatory, String name, String email, Capacity capacity, boolean leaving) {

    Addressee takenBack() {
        return new Addressee(signatory, name, email, capacity, true);
    }
}
