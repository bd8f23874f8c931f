package fr.crig.avis.request;

import fr.crig.avis.shared.Violation;
import java.util.regex.Pattern;
import org.apache.commons.validator.routines.checkdigit.LuhnCheckDigit;

/** The number of an establishment: nine digits for its body (SIREN), five of its own, and a key for each of the two. */
public final class Siret {

    private static final int LENGTH = 14;
    private static final int SIREN_LENGTH = 9;

    private static final Pattern SEPARATORS = Pattern.compile("[ .-]");
    private static final Pattern NO_DIGITS = Pattern.compile("[0-9]");
    private static final String NOBODY = "0".repeat(SIREN_LENGTH);

    /** Has more offices than the key leaves numbers for: theirs add up to a multiple of 5 instead. */
    private static final String LA_POSTE = "356000000";

    private static final int KEY_OF_LA_POSTE = 5;

    private Siret() {}

    /** Without what people put between the digits. */
    public static String digits(String typed) {
        return SEPARATORS.matcher(typed).replaceAll("");
    }

    static boolean isValid(String digits) {
        return digits != null && fault(null, digits) == null;
    }

    /** @return null when it is right */
    public static Violation fault(String field, String digits) {
        String others = NO_DIGITS.matcher(digits).replaceAll("");
        if (!others.isEmpty()) {
            return Violation.of(field, "refusal.siretSigns", others);
        }
        if (digits.length() == SIREN_LENGTH) {
            return Violation.of(field, "refusal.siretIsSiren");
        }
        if (digits.length() != LENGTH) {
            return Violation.of(field, "refusal.siretDigits", digits.length());
        }
        return keyFault(field, digits);
    }

    private static Violation keyFault(String field, String digits) {
        String siren = digits.substring(0, SIREN_LENGTH);
        if (siren.equals(NOBODY) || !isLuhn(siren)) {
            return Violation.of(field, "refusal.sirenKey");
        }
        boolean right = isLuhn(digits) || siren.equals(LA_POSTE) && sum(digits) % KEY_OF_LA_POSTE == 0;
        return right ? null : Violation.of(field, "refusal.siretKey");
    }

    private static boolean isLuhn(String digits) {
        return LuhnCheckDigit.LUHN_CHECK_DIGIT.isValid(digits);
    }

    private static int sum(String digits) {
        return digits.chars().map(digit -> digit - '0').sum();
    }
}
