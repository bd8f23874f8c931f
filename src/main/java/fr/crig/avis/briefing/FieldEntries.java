package fr.crig.avis.briefing;

import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Finds the field that is shown in a place of a page, and what it has from the fields above it, in whatever tree it is or in none. */
final class FieldEntries {

    private static final int MOST_LEVELS = 32;
    private static final List<COSName> INHERITED =
            List.of(COSName.FT, COSName.FF, COSName.V, COSName.DA, COSName.Q, COSName.MAX_LEN, COSName.OPT);

    private FieldEntries() {}

    static COSDictionary gather(COSDictionary widget) {
        COSDictionary field = isOnePlaceOfSeveral(widget) ? widget.getCOSDictionary(COSName.PARENT) : widget;
        COSDictionary above = field.getCOSDictionary(COSName.PARENT);
        for (int level = 0; above != null && level < MOST_LEVELS; level++) {
            for (COSName key : INHERITED) {
                if (!field.containsKey(key)) {
                    field.setItem(key, above.getItem(key));
                }
            }
            above = above.getCOSDictionary(COSName.PARENT);
        }
        return field;
    }

    /** A field without a name is a place of the one above it. */
    private static boolean isOnePlaceOfSeveral(COSDictionary widget) {
        COSDictionary above = widget.getCOSDictionary(COSName.PARENT);
        COSArray places = above == null ? null : above.getCOSArray(COSName.KIDS);
        return places != null && !widget.containsKey(COSName.T);
    }
}
