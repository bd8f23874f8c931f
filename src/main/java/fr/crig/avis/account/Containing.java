package fr.crig.avis.account;

import fr.crig.avis.page.Typed;
import java.util.Locale;

/** The pattern of {@code like … escape '!'} for what has a word in it, in small letters: no sign of it means anything but itself. */
final class Containing {

    private Containing() {}

    static String word(String typed) {
        String word = Typed.lineOrEmpty(typed).toLowerCase(Locale.ROOT);
        return "%" + word.replaceAll("([!%_])", "!$1") + "%";
    }
}
