package fr.crig.avis.convocation;

import fr.crig.avis.shared.Capacity;
import java.util.Locale;

/**
 * Somebody a convocation is addressed to.
 *
 * @param signatory identifier
 * @param capacity null for the role mailbox of a signatory that nobody represents on that day
 * @param leaving no longer acts for it on that day: what stands in the calendar is taken back
 * @param alreadyTold nothing is new for this one in this sending
 */
public record Addressee(
        String signatory, String name, String email, Capacity capacity, boolean leaving, boolean alreadyTold) {

    static Addressee of(String signatory, String name, String email, Capacity capacity) {
        return new Addressee(signatory, name, email, capacity, false, false);
    }

    Addressee takenBack() {
        return new Addressee(signatory, name, email, capacity, true, false);
    }

    Addressee alreadyToldOf() {
        return new Addressee(signatory, name, email, capacity, leaving, true);
    }

    /** The meeting is long over: nothing more leaves to it. */
    Addressee withoutAddress() {
        return new Addressee(signatory, name, "", capacity, leaving, alreadyTold);
    }

    /** By which a mail program knows it. */
    String address() {
        return email.toLowerCase(Locale.ROOT);
    }
}
