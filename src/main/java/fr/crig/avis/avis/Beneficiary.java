package fr.crig.avis.avis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Who receives a grant, or a part of it.
 *
 * @param siret 14 digits, or null
 * @param rna number of an association, or null
 * @param share in percent of the grant; those of one grant make 100
 */
@Table("grant_beneficiary")
public record Beneficiary(String name, String siret, String rna, BigDecimal share) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int FOUR = 4;

    /** Of one, as the published schema wants it: 0.45 for 45 %. */
    public BigDecimal fraction() {
        BigDecimal exact = share.divide(HUNDRED, FOUR, RoundingMode.UNNECESSARY).stripTrailingZeros();
        return exact.setScale(Math.max(2, exact.scale()));
    }
}
