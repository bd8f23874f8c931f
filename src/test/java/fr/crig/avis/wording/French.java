package fr.crig.avis.wording;

import java.util.regex.Pattern;

/** Tells French words from codes, formats and English. */
final class French {

    private static final Pattern ACCENT = Pattern.compile("[àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ«»’]");
    private static final Pattern SMALL_WORD = Pattern.compile(
            "(?i)(?<![\\p{L}_.])(le|la|les|un|une|des|du|au|aux|est|sont|vous|votre|vos|avec|pour|dans|sur|pas|qui|que)(?![\\p{L}_.(])");

    private French() {}

    /** A sentence or a label, not a code: an accent, or a small French word between others. */
    static boolean isFrench(String text) {
        return ACCENT.matcher(text).find()
                || text.strip().contains(" ") && SMALL_WORD.matcher(text).find();
    }

    static boolean hasLetter(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }
}
