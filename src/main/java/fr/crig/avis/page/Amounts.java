package fr.crig.avis.page;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one reader of amounts as the French type them, {@code 120 000,50 €}. Forms keep them as text until they come here: a number
 * with an exponent is a few signs to type and gigabytes to write out.
 */
public final class Amounts {

    /** Far more than any amount with its spaces. */
    private static final int LONGEST = 60;

    private static final Pattern SPACES_AND_SIGN = Pattern.compile("[ €]");

    /** What the columns hold. The sign is read, so that a rule can say that it is the sign that is wrong. */
    private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,12}(\\.[0-9]{1,2})?");

    private Amounts() {}

    /** Empty if it is no amount, or one of more than twelve digits before the comma. */
    public static Optional<BigDecimal> read(String typed) {
        if (typed == null || typed.length() > LONGEST) {
            return Optional.empty();
        }
        String digits =
                SPACES_AND_SIGN.matcher(Typed.lineOrEmpty(typed)).replaceAll("").replace(',', '.');
        return AMOUNT.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }
}
