package fr.crig.avis.factor;

import fr.crig.avis.document.QrCode;
import java.time.Instant;

/**
 * What its owner sees of the second factor.
 *
 * @param since when it was confirmed; null as long as there is none
 * @param wanted the role wants one: it cannot be given up
 * @param left how many recovery codes are left
 * @param begun the one that is being made; null if none is
 */
public record FactorPage(Instant since, boolean wanted, int left, Begun begun) {

    /** Under which it is time for new ones. */
    static final int FEW = 3;

    /**
     * @param id which one: another may be begun in another window
     * @param secret to be typed by whoever has no camera
     */
    public record Begun(long id, QrCode code, String secret) {}

    public boolean inForce() {
        return since != null;
    }

    public boolean fewLeft() {
        return left <= FEW;
    }
}
