package fr.crig.avis.briefing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.util.Matrix;

/**
 * Draws what was filled in a form on the page itself. Without its form, which stays behind, a field is shown by some viewers and
 * by others not, without a word.
 */
final class FilledForm {

    private final PDDocument document;

    /** Null until there is a field: most documents have none. */
    private FieldAppearances appearances;

    FilledForm(PDDocument document) {
        this.document = document;
    }

    void drawOn(PDPage page) throws IOException {
        List<COSDictionary> fields = visibleFields(page.getCOSObject().getCOSArray(COSName.ANNOTS));
        if (fields.isEmpty()) {
            return;
        }
        if (appearances == null) {
            appearances = new FieldAppearances(document);
        }
        appearances.complete(fields);
        try (var content = new PDPageContentStream(document, page, AppendMode.APPEND, true, true)) {
            for (COSDictionary field : fields) {
                draw(new PDAnnotationWidget(field), content);
            }
        }
    }

    private static List<COSDictionary> visibleFields(COSArray annotations) {
        List<COSDictionary> fields = new ArrayList<>();
        for (int i = 0; annotations != null && i < annotations.size(); i++) {
            if (annotations.getObject(i) instanceof COSDictionary annotation
                    && COSName.WIDGET.equals(annotation.getCOSName(COSName.SUBTYPE))
                    && isVisible(new PDAnnotationWidget(annotation))) {
                fields.add(annotation);
            }
        }
        return fields;
    }

    private static boolean isVisible(PDAnnotationWidget field) {
        PDRectangle place = field.getRectangle();
        return !field.isHidden() && !field.isNoView() && place != null && place.getWidth() > 0 && place.getHeight() > 0;
    }

    private void draw(PDAnnotationWidget field, PDPageContentStream content) throws IOException {
        PDFormXObject appearance = appearances.of(field);
        PDRectangle box = appearance == null ? null : appearance.getBBox();
        if (box == null) {
            return;
        }
        var drawn = box.transform(appearance.getMatrix()).getBounds2D();
        if (drawn.getWidth() > 0 && drawn.getHeight() > 0) {
            PDRectangle place = field.getRectangle();
            var intoPlace = Matrix.getTranslateInstance(place.getLowerLeftX(), place.getLowerLeftY());
            intoPlace.scale(
                    (float) (place.getWidth() / drawn.getWidth()), (float) (place.getHeight() / drawn.getHeight()));
            intoPlace.translate((float) -drawn.getX(), (float) -drawn.getY());
            content.saveGraphicsState();
            content.transform(intoPlace);
            content.drawForm(appearance);
            content.restoreGraphicsState();
        }
    }
}
