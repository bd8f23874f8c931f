package fr.crig.avis.avis;

import java.util.List;

/**
 * Whether an avis still stands, for one reader.
 *
 * @param replaces number of the avis that it replaces, or null
 * @param replacedBy number of the avis that replaces it, or null
 * @param asked why it is to be replaced, or was; null when nobody asked, or who asked gave it up
 * @param abandoned what was asked and given up, oldest first
 * @param secretariat whether this reader is the one who asks that an avis be replaced
 */
public record AvisStanding(
        String replaces, String replacedBy, Rectification asked, List<Rectification> abandoned, boolean secretariat) {

    /** A second avis is being deliberated on. */
    public boolean awaited() {
        return asked != null && replacedBy == null;
    }

    /** Whether this reader may ask that it be replaced. */
    public boolean mayAsk() {
        return secretariat && asked == null && replacedBy == null;
    }

    /** Whether this reader may give up what was asked. */
    public boolean mayAbandon() {
        return secretariat && awaited();
    }
}
