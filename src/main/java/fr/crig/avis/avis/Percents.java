package fr.crig.avis.avis;

import fr.crig.avis.page.Amounts;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads a share as the French type it, {@code 33,33 %}. */
final class Percents {

    private Percents() {}

    /** Empty if it is none. */
    static Optional<BigDecimal> read(String typed) {
        return typed == null ? Optional.empty() : Amounts.read(typed.replace("%", ""));
    }

    /** As it is typed again. */
    static String written(BigDecimal share) {
        return share.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
