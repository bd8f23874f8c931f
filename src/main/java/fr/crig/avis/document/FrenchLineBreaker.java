package fr.crig.avis.document;

import com.openhtmltopdf.extend.FSTextBreaker;
import java.text.BreakIterator;
import java.util.Locale;

/** Where a line of a document may end: as Java says, but never after an apostrophe (l’|information). */
final class FrenchLineBreaker implements FSTextBreaker {

    private static final char TYPOGRAPHIC_APOSTROPHE = '\u2019';

    private final BreakIterator breaks = BreakIterator.getLineInstance(Locale.FRENCH);
    private String text = "";

    @Override
    public int next() {
        int place = breaks.next();
        while (place > 0 && place < text.length() && isApostrophe(text.charAt(place - 1))) {
            place = breaks.next();
        }
        return place;
    }

    @Override
    public void setText(String newText) {
        text = newText;
        breaks.setText(newText);
    }

    private static boolean isApostrophe(char character) {
        return character == '\'' || character == TYPOGRAPHIC_APOSTROPHE;
    }
}
