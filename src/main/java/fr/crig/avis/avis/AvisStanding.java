package fr.crig.avis.avis;

/**
 * Whether an avis still stands, for one reader.
 *
 * @param replaces number of the avis that it replaces, or null
 * @param replacedBy number of the avis that replaces it, or null
 * @param asked why it is to be replaced, or was; null when nobody asked
 * @param mayAsk whether this reader may ask that it be replaced
 */
public record AvisStanding(String replaces, String replacedBy, Rectification asked, boolean mayAsk) {

    /** A second avis is being deliberated on. */
    public boolean awaited() {
        return asked != null && replacedBy == null;
    }
}
