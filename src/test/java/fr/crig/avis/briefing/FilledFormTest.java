package fr.crig.avis.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.support.MuPdf;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.junit.jupiter.api.Test;

/** What was filled in a form is seen in the book, in a viewer that is not the one which drew it. */
class FilledFormTest {

    private static final PDRectangle PLACE = new PDRectangle(100, 500, 200, 30);

    @Test
    void keepsTheFormOfTheCase() {
        byte[] copy = Copies.ofPdf(Copies.sample("formulaire-rempli.pdf"));
        assertThat(MuPdf.words(copy)).contains("120 000,50 EUR", "cachet de la commune");
    }

    /** One field, with a tree of fields above it unless that is taken away. */
    private static byte[] form(Consumer<COSDictionary> change) {
        return form((document, field) -> change.accept(field));
    }

    private interface Change {
        void to(PDDocument document, COSDictionary field);
    }

    private static byte[] form(Change change) {
        return Papers.pdf("Formulaire", 1, document -> {
            var widget = new PDAnnotationWidget();
            widget.setRectangle(PLACE);
            COSDictionary field = widget.getCOSObject();
            field.setItem(COSName.FT, COSName.TX);
            field.setString(COSName.T, "montant");
            field.setString(COSName.V, "120 000");
            List<PDAnnotation> places = new ArrayList<>(List.of(widget));
            document.getPage(0).setAnnotations(places);
            var form = new COSDictionary();
            form.setItem(COSName.FIELDS, array(field));
            document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
            change.to(document, field);
        });
    }

    private static COSArray array(COSDictionary... items) {
        return new COSArray(new ArrayList<>(List.of(items)));
    }

    private static String words(byte[] piece) {
        return MuPdf.words(Copies.ofPdf(piece));
    }

    /** Whether there is ink where the field is. */
    private static boolean isMarked(byte[] piece) {
        BufferedImage page = MuPdf.page(Copies.ofPdf(piece));
        for (int x = 100; x < 300; x++) {
            for (int y = 842 - 530; y < 842 - 500; y++) {
                if ((page.getRGB(x, y) & 255) < 100) {
                    return true;
                }
            }
        }
        return false;
    }

    private static PDAppearanceStream drawn(PDDocument document, String content) {
        var appearance = new PDAppearanceStream(document);
        appearance.setBBox(new PDRectangle(200, 30));
        appearance.setResources(new PDResources());
        appearance.getResources().put(COSName.getPDFName("F"), new PDType1Font(FontName.HELVETICA));
        try (var target = appearance.getContentStream().createOutputStream()) {
            target.write(content.getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return appearance;
    }

    private static String text(String words) {
        return "/Tx BMC BT /F 12 Tf 2 10 Td (" + words + ") Tj ET EMC";
    }

    private static void show(COSDictionary field, PDAppearanceStream appearance) {
        var appearances = new COSDictionary();
        appearances.setItem(COSName.N, appearance);
        field.setItem(COSName.AP, appearances);
    }

    @Test
    void isDrawnWhereItsAuthorDrewNothing() {
        assertThat(words(form(field -> {}))).contains("120 000");
    }

    @Test
    void isDrawnAsItsAuthorDrewIt() {
        assertThat(words(form((document, field) -> show(field, drawn(document, text("cent vingt mille"))))))
                .contains("cent vingt mille")
                .doesNotContain("120 000");
    }

    @Test
    void isDrawnAnewWhereItsAuthorAsksForIt() {
        Change outdated = (document, field) -> {
            show(field, drawn(document, text("80 000")));
            document.getDocumentCatalog().getAcroForm(null).setNeedAppearances(true);
        };
        assertThat(words(form(outdated))).contains("120 000").doesNotContain("80 000");
    }

    @Test
    void isLeftAsItsScriptWroteIt() {
        assertThat(words(form((document, field) -> {
                    show(field, drawn(document, text("120 000,00 EUR")));
                    var scripts = new COSDictionary();
                    scripts.setItem(COSName.F, new PDActionJavaScript("AFNumber_Format()"));
                    field.setItem(COSName.AA, scripts);
                    document.getDocumentCatalog().getAcroForm(null).setNeedAppearances(true);
                })))
                .contains("120 000,00 EUR");
    }

    @Test
    void isDrawnInAFontThatHasItsLetters() {
        assertThat(words(form(field -> field.setString(COSName.V, "Győr – 120 000"))))
                .contains("Győr – 120 000");
    }

    @Test
    void isFoundInNoTreeOfFields() {
        assertThat(words(form((document, field) ->
                        document.getDocumentCatalog().getCOSObject().removeItem(COSName.ACRO_FORM))))
                .contains("120 000");
    }

    @Test
    void isShownInEachOfItsPlaces() {
        assertThat(words(form((document, field) -> {
                    var above = new COSDictionary();
                    above.setItem(COSName.KIDS, array(field));
                    for (COSName key : List.of(COSName.FT, COSName.T, COSName.V)) {
                        above.setItem(key, field.getItem(key));
                        field.removeItem(key);
                    }
                    field.setItem(COSName.PARENT, above);
                    document.getDocumentCatalog()
                            .getAcroForm(null)
                            .getCOSObject()
                            .setItem(COSName.FIELDS, array(above));
                })))
                .contains("120 000");
    }

    @Test
    void isTheChoiceThatWasMade() {
        assertThat(words(form(field -> {
                    field.setItem(COSName.FT, COSName.CH);
                    field.setFlag(COSName.FF, 1 << 17, true);
                    field.setItem(COSName.OPT, new COSArray(List.of(new COSString("DETR"), new COSString("DSIL"))));
                    field.setString(COSName.V, "DSIL");
                })))
                .contains("DSIL")
                .doesNotContain("DETR");
    }

    @Test
    void isASignatureTurnedAndScaled() {
        assertThat(words(form((document, field) -> {
                    field.setItem(COSName.FT, COSName.SIG);
                    field.removeItem(COSName.V);
                    PDAppearanceStream stamp = drawn(document, text("Vu et signé"));
                    stamp.setBBox(new PDRectangle(10, 0, 400, 60));
                    stamp.setMatrix(AffineTransform.getQuadrantRotateInstance(2));
                    show(field, stamp);
                })))
                .contains("Vu et sign");
    }

    @Test
    void isATick() {
        assertThat(isMarked(form((document, field) -> tick(document, field, "Oui", "Oui"))))
                .isTrue();
        assertThat(isMarked(form((document, field) -> tick(document, field, "Oui", "Off"))))
                .isFalse();
        assertThat(isMarked(form((document, field) -> tick(document, field, "Oui", null))))
                .as("as its field says")
                .isTrue();
        assertThat(isMarked(form((document, field) -> {
                    tick(document, field, "Oui", "Oui");
                    field.removeItem(COSName.AP);
                })))
                .as("without an appearance")
                .isTrue();
        assertThat(isMarked(form((document, field) -> {
                    tick(document, field, "Oui", "Off");
                    field.removeItem(COSName.AP);
                })))
                .as("without an appearance")
                .isFalse();
    }

    private static void tick(PDDocument document, COSDictionary field, String value, String state) {
        field.setItem(COSName.FT, COSName.BTN);
        field.setName(COSName.V, value);
        if (state != null) {
            field.setName(COSName.AS, state);
        }
        var states = new COSDictionary();
        states.setItem("Oui", drawn(document, "10 5 20 20 re f"));
        states.setItem(COSName.Off, drawn(document, ""));
        var appearances = new COSDictionary();
        appearances.setItem(COSName.N, states);
        field.setItem(COSName.AP, appearances);
    }

    @Test
    void isNotWhatIsHidden() {
        assertThat(words(form(field -> field.setInt(COSName.F, 2)))).doesNotContain("120 000");
        assertThat(words(form(field -> field.setInt(COSName.F, 32)))).doesNotContain("120 000");
        assertThat(words(form(field -> field.setInt(COSName.FF, 1 << 13))))
                .as("a password")
                .doesNotContain("120 000");
    }
}
