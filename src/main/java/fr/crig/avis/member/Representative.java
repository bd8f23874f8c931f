package fr.crig.avis.member;

import fr.crig.avis.shared.Capacity;

/**
 * A member in office whose account is open: who is written to, and who may act.
 *
 * @param name as printed in minutes
 * @param quality its function; null if nobody gave it
 * @param email of the account
 * @param signatory identifier
 */
public record Representative(
        String username, String name, String quality, String email, String signatory, Capacity capacity) {

    public boolean isTitulaire() {
        return capacity == Capacity.TITULAIRE;
    }
}
