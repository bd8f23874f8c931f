package fr.crig.avis.briefing;

import java.io.IOException;
import java.util.Map;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;

/** A box to tick, or one choice of several: which state it is in, and how it looks where its author did not say. */
final class TickBox {

    /** By the letters under which the font of signs has them, which is how a form names them. */
    private static final Map<String, String> SIGNS = Map.of(
            "8", "\u2718",
            "l", "\u25cf",
            "n", "\u25a0",
            "u", "\u25c6",
            "H", "\u2605");

    private static final String TICK = "\u2714";
    private static final float OF_ITS_HEIGHT = 0.8f;
    private static final float TO_THE_MIDDLE = 0.4f;
    private static final float UNDER_THE_MIDDLE = 0.28f;

    private TickBox() {}

    /** @param states that it may show; what it says itself counts before what its field says */
    static COSName state(COSDictionary widget, COSDictionary states) {
        COSName own = widget.getCOSName(COSName.AS);
        COSName ofItsField = value(widget);
        if (own == null && ofItsField != null && states.containsKey(ofItsField)) {
            return ofItsField;
        }
        return own == null ? COSName.Off : own;
    }

    private static COSName value(COSDictionary widget) {
        COSDictionary above = widget.getCOSDictionary(COSName.PARENT);
        COSName own = widget.getCOSName(COSName.V);
        return own == null && above != null ? above.getCOSName(COSName.V) : own;
    }

    /** Its sign, if it is ticked. */
    static void draw(PDDocument document, COSDictionary widget) throws IOException {
        if (!isTicked(widget)) {
            return;
        }
        var box = new PDAnnotationWidget(widget);
        PDRectangle place = box.getRectangle();
        var appearance = new PDAppearanceStream(document);
        appearance.setBBox(new PDRectangle(place.getWidth(), place.getHeight()));
        appearance.setResources(new PDResources());
        float size = Math.min(place.getWidth(), place.getHeight()) * OF_ITS_HEIGHT;
        try (var content = new PDAppearanceContentStream(appearance)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.ZAPF_DINGBATS), size);
            content.newLineAtOffset(
                    place.getWidth() / 2 - size * TO_THE_MIDDLE, place.getHeight() / 2 - size * UNDER_THE_MIDDLE);
            content.showText(sign(widget));
            content.endText();
        }
        var appearances = new PDAppearanceDictionary();
        appearances.setNormalAppearance(appearance);
        box.setAppearance(appearances);
    }

    private static String sign(COSDictionary widget) {
        COSDictionary looks = widget.getCOSDictionary(COSName.MK);
        return looks == null ? TICK : SIGNS.getOrDefault(looks.getString(COSName.CA, ""), TICK);
    }

    private static boolean isTicked(COSDictionary widget) {
        COSName own = widget.getCOSName(COSName.AS);
        // Which of several choices is meant, only their own states tell.
        boolean alone = widget.containsKey(COSName.FT) && widget.containsKey(COSName.T);
        COSName state = own == null && alone ? value(widget) : own;
        return state != null && !state.equals(COSName.Off);
    }
}
