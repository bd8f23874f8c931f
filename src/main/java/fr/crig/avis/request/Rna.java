package fr.crig.avis.request;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The number of an association in the national directory: {@code W}, the département, seven digits. Corsica and what lies
 * overseas have a letter there: {@code W2A1000123}, {@code W9C1000123}.
 */
public final class Rna {

    private static final Pattern SPACES = Pattern.compile("[ .-]");
    private static final Pattern NUMBER = Pattern.compile("W(?:[0-9]{2}|2[AB]|9[A-Z])[0-9]{7}");

    private Rna() {}

    /** As the directory writes it, right or not. */
    public static String of(String typed) {
        return SPACES.matcher(typed).replaceAll("").toUpperCase(Locale.ROOT);
    }

    public static boolean isValid(String number) {
        return NUMBER.matcher(number).matches();
    }
}
