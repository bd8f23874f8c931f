package fr.crig.avis.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.support.MuPdf;
import fr.crig.avis.support.PdfJs;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationRubberStamp;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an author's layers hide is in no page of the book: neither to be seen, nor to be found. */
class HiddenLayersTest {

    private static final COSName P = COSName.getPDFName("P");

    private static final Map<String, Function<byte[], BufferedImage>> VIEWERS =
            Map.of("MuPDF", MuPdf::page, "PDFBox", HiddenLayersTest::drawnByPdfBox, "pdf.js", PdfJs::page);

    /** A document with two layers of which the second is off, however that is said. */
    private static final class Layered {
        private final PDDocument document;
        private final COSDictionary shown = layer();
        private final COSDictionary hidden = layer();
        private final COSDictionary configuration = new COSDictionary();
        private final COSDictionary names = new COSDictionary();

        Layered(PDDocument document) {
            this.document = document;
            var properties = new COSDictionary();
            properties.setItem(COSName.OCGS, array(shown, hidden));
            properties.setItem(COSName.D, configuration);
            configuration.setItem(COSName.OFF, array(hidden));
            document.getDocumentCatalog().getCOSObject().setItem(COSName.OCPROPERTIES, properties);
            names.setItem("Shown", shown);
            names.setItem("Hidden", hidden);
        }

        private static COSDictionary layer() {
            var layer = new COSDictionary();
            layer.setItem(COSName.TYPE, COSName.OCG);
            layer.setString(COSName.NAME, "Calque");
            return layer;
        }

        PDResources resources() {
            var resources = new PDResources();
            resources.put(COSName.getPDFName("F"), new PDType1Font(FontName.HELVETICA));
            resources.getCOSObject().setItem(COSName.PROPERTIES, names);
            return resources;
        }

        void write(String content) {
            var page = document.getPage(0);
            page.setResources(resources());
            page.setContents(stream(content));
        }

        PDStream stream(String content) {
            try {
                var stream = new PDStream(document);
                try (var target = stream.createOutputStream(COSName.FLATE_DECODE)) {
                    target.write(content.getBytes());
                }
                return stream;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        PDFormXObject form(String content) {
            var form = new PDFormXObject(stream(content));
            form.setBBox(PDRectangle.A4);
            return form;
        }
    }

    private static COSArray array(COSBase... items) {
        return new COSArray(new ArrayList<>(Arrays.asList(items)));
    }

    private static String text(String word, int line) {
        return "BT /F 20 Tf 50 %d Td (%s) Tj ET ".formatted(800 - 40 * line, word);
    }

    private static String within(String layer, String content) {
        return "/OC /" + layer + " BDC " + content + " EMC ";
    }

    private static byte[] layered(BiConsumer<Layered, PDDocument> change) {
        return Papers.pdf("Carte", 1, document -> change.accept(new Layered(document), document));
    }

    private static void assertHidden(byte[] piece) {
        byte[] copy = Copies.ofPdf(piece);
        assertThat(MuPdf.words(copy)).contains("Fond", "Vu").doesNotContain("Brouillon");
        assertThat(everyStream(copy)).contains("Fond", "Vu").doesNotContain("Brouillon");
    }

    /** All that is in the file, as found by whoever knows no layers at all. */
    private static String everyStream(byte[] pdf) {
        var all = new StringBuilder();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            for (COSObjectKey key : document.getDocument().getXrefTable().keySet()) {
                if (document.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream) {
                    all.append(new String(stream.createInputStream().readAllBytes(), StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    @Test
    void keepsTheMapOfTheCaseAsItIsSeen() {
        byte[] map = Copies.ofPdf(Copies.sample("carte-couche-masquee.pdf"));
        assertThat(MuPdf.words(map)).contains("Couche affichee : fond de plan").doesNotContain("masquee", "brouillon");
        assertThat(VIEWERS)
                .allSatisfy((viewer, draw) -> assertThat(reddest(draw.apply(map)))
                        .as("red in %s", viewer)
                        .isLessThan(60));
        assertThat(everyStream(map)).contains("fond de plan").doesNotContain("masquee", "brouillon");
    }

    private static BufferedImage drawnByPdfBox(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFRenderer(document).renderImage(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the three would have seen: the look itself is looked at. */
    @Test
    void wouldBeSeenInEachViewer() {
        byte[] withoutLayers = withoutLayers(Copies.sample("carte-couche-masquee.pdf"));
        assertThat(VIEWERS)
                .allSatisfy((viewer, draw) -> assertThat(reddest(draw.apply(withoutLayers)))
                        .as("red in %s", viewer)
                        .isGreaterThan(150));
    }

    private static byte[] withoutLayers(byte[] pdf) {
        var changed = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.getDocumentCatalog().getCOSObject().removeItem(COSName.OCPROPERTIES);
            document.save(changed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return changed.toByteArray();
    }

    private static int reddest(BufferedImage page) {
        int reddest = 0;
        for (int x = 0; x < page.getWidth(); x++) {
            for (int y = 0; y < page.getHeight(); y++) {
                int colour = page.getRGB(x, y);
                reddest = Math.max(reddest, (colour >> 16 & 255) - (colour & 255));
            }
        }
        return reddest;
    }

    @Test
    void ofThePageItself() {
        assertHidden(layered((layers, document) -> layers.write(text("Fond", 1)
                + within("Hidden", "/Span <</ActualText (Brouillon)>> BDC " + text("Brouillon 1", 2) + "EMC")
                + within("Shown", text("Fond 2", 3) + within("Hidden", text("Brouillon 2", 4)))
                + within("Hidden", within("Shown", text("Brouillon 3", 5)))
                + "BT /F 20 Tf 24 TL 50 300 Td "
                + within("Hidden", "(Brouillon 4) Tj (Brouillon 5) ' 0 0 (Brouillon 6) \" [(Brouillon 7)] TJ")
                + " (Vu) ' ET")));
    }

    @Test
    void paintsNothingAndGoesOnWhereTheAuthorDoes() {
        byte[] piece = layered((layers, document) -> layers.write(within(
                        "Hidden",
                        "1 0 0 rg 0 0 300 300 re f 0 0 300 300 re B* BI /W 1 /H 1 /CS /G /BPC 8 ID \u0001 EI 0 0 1 rg"
                                + " 0 0 300 842 re W n")
                + "0 700 600 100 re f"));
        var page = MuPdf.page(Copies.ofPdf(piece));
        assertThat(page.getRGB(100, 700) & 0xFFFFFF).isEqualTo(0xFFFFFF);
        assertThat(page.getRGB(100, 100) & 0xFFFFFF)
                .as("in the colour set there")
                .isEqualTo(0x0000FF);
        assertThat(page.getRGB(400, 100) & 0xFFFFFF)
                .as("within the clip set there")
                .isEqualTo(0xFFFFFF);
    }

    @Test
    void ofWhatIsDrawnWithinThePage() {
        assertHidden(layered((layers, document) -> {
            PDFormXObject own = layers.form(text("Vu", 2) + within("Hidden", text("Brouillon 1", 3)));
            own.setResources(layers.resources());
            PDFormXObject ofThePage = layers.form(within("Hidden", text("Brouillon 2", 4)));
            PDFormXObject hidden = layers.form(text("Brouillon 3", 5));
            hidden.setResources(layers.resources());
            hidden.getCOSObject().setItem(COSName.OC, layers.hidden);
            layers.write(text("Fond", 1) + "/Own Do /Page Do /Outer Do /Off Do");
            PDFormXObject outer = layers.form("/Inner Do");
            outer.setResources(layers.resources());
            outer.getResources().put(COSName.getPDFName("Inner"), hidden);
            var resources = document.getPage(0).getResources();
            resources.put(COSName.getPDFName("Own"), own);
            resources.put(COSName.getPDFName("Page"), ofThePage);
            resources.put(COSName.getPDFName("Outer"), outer);
            resources.put(COSName.getPDFName("Off"), hidden);
        }));
    }

    @Test
    void ofComments() {
        assertHidden(layered((layers, document) -> {
            layers.write(text("Fond", 1));
            PDAnnotationRubberStamp hidden = stamp(layers, text("Brouillon 1", 2));
            hidden.getCOSObject().setItem(COSName.OC, layers.hidden);
            PDAnnotationRubberStamp shown = stamp(layers, text("Vu", 3) + within("Hidden", text("Brouillon 2", 4)));
            shown.getCOSObject().setItem(COSName.OC, layers.shown);
            document.getPage(0).setAnnotations(List.of(hidden, shown));
        }));
    }

    private static PDAnnotationRubberStamp stamp(Layered layers, String content) {
        var appearance = new PDAppearanceStream(layers.stream(content).getCOSObject());
        appearance.setBBox(PDRectangle.A4);
        appearance.setResources(layers.resources());
        var stamp = new PDAnnotationRubberStamp();
        stamp.setRectangle(PDRectangle.A4);
        stamp.setAppearance(new PDAppearanceDictionary());
        stamp.getAppearance().setNormalAppearance(appearance);
        return stamp;
    }

    static Stream<Arguments> waysToSayThatALayerIsOff() {
        return Stream.of(
                Arguments.of("all but those that are named", change(layers -> {
                    layers.configuration.removeItem(COSName.OFF);
                    layers.configuration.setItem(COSName.BASE_STATE, COSName.OFF);
                    layers.configuration.setItem(COSName.ON, array(layers.shown));
                })),
                Arguments.of("its own use", change(layers -> {
                    layers.configuration.removeItem(COSName.OFF);
                    layers.configuration.setItem(COSName.AS, array(use(layers.hidden)));
                    layers.hidden.setItem(COSName.USAGE, dictionary("View", dictionary("ViewState", COSName.OFF)));
                })),
                Arguments.of("any of several", member(layers -> several(null, layers.hidden))),
                Arguments.of("all of several", member(layers -> several("AllOn", layers.shown, layers.hidden))),
                Arguments.of("none of several", member(layers -> several("AllOff", layers.shown, layers.hidden))),
                Arguments.of("one of several off", member(layers -> several("AnyOff", layers.shown))),
                Arguments.of("an expression", member(layers -> {
                    COSDictionary expressed = several(null, layers.shown);
                    COSArray not = array(COSName.getPDFName("Not"), array(COSName.getPDFName("Or"), layers.hidden));
                    expressed.setItem(
                            COSName.VE,
                            array(COSName.getPDFName("Not"), array(COSName.getPDFName("And"), layers.shown, not)));
                    return expressed;
                })));
    }

    private interface Change {
        void to(Layered layers);
    }

    private static Change change(Change change) {
        return change;
    }

    private static Change member(Function<Layered, COSDictionary> membership) {
        return layers -> layers.names.setItem("Hidden", membership.apply(layers));
    }

    private static COSDictionary several(String policy, COSDictionary... layers) {
        COSDictionary several = dictionary("OCGs", array(layers));
        several.setItem(COSName.TYPE, COSName.OCMD);
        if (policy != null) {
            several.setName(P, policy);
        }
        return several;
    }

    private static COSDictionary use(COSDictionary layer) {
        COSDictionary use = dictionary("OCGs", array(layer));
        use.setName(COSName.getPDFName("Event"), "View");
        use.setItem(COSName.getPDFName("Category"), array(COSName.getPDFName("View")));
        return use;
    }

    private static COSDictionary dictionary(String key, COSBase value) {
        var dictionary = new COSDictionary();
        dictionary.setItem(key, value);
        return dictionary;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("waysToSayThatALayerIsOff")
    void whateverSaysThatTheyAreHidden(String way, Change change) {
        assertHidden(layered((layers, document) -> {
            change.to(layers);
            layers.write(within("Shown", text("Fond", 1)) + within("Hidden", text("Brouillon", 2)) + text("Vu", 3));
        }));
    }

    /** What a layer is meant for counts before whether it is off: one of a designer hides nothing from a reader. */
    @Test
    void areNotThoseThatAreSeen() {
        byte[] piece = layered((layers, document) -> {
            layers.hidden.setName(COSName.INTENT, "Design");
            layers.write(within("Shown", text("Fond", 1)) + within("Hidden", text("Plan", 2)) + text("Vu", 3));
        });
        assertThat(MuPdf.words(Copies.ofPdf(piece))).contains("Fond", "Plan", "Vu");
    }
}
