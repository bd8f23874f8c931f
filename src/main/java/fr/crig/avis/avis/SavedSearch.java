package fr.crig.avis.avis;

/**
 * A search of the register that a person keeps for itself.
 *
 * @param query of the register's address, encoded
 */
public record SavedSearch(long id, String name, String query) {

    public String address() {
        return AvisController.PATH + (query.isEmpty() ? "" : "?" + query);
    }
}
