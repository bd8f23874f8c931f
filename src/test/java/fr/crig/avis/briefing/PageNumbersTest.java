package fr.crig.avis.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageNumbersTest {

    /** Drawn as it is looked at, on a page of which only a part is shown. */
    @ParameterizedTest
    @ValueSource(ints = {0, 90, 180, 270})
    void standAtTheBottomRightHoweverThePageIsTurned(int rotation) throws IOException {
        try (var book = new PDDocument()) {
            var page = new PDPage(new PDRectangle(0, 0, 600, 900));
            page.setCropBox(new PDRectangle(30, 40, 500, 700));
            page.setRotation(rotation);
            book.addPage(page);
            PageNumbers.write(book);
            var bytes = new ByteArrayOutputStream();
            book.save(bytes);
            try (PDDocument read = Loader.loadPDF(bytes.toByteArray())) {
                assertThat(new PDFTextStripper().getText(read)).contains("1 / 1");
                assertThat(inked(new PDFRenderer(read).renderImage(0))).isEqualTo("right bottom");
            }
        }
    }

    /** Where all that is drawn lies: in the last sixth of the width, in the last twentieth of the height. */
    private static String inked(BufferedImage image) {
        int left = image.getWidth();
        int top = image.getHeight();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if ((image.getRGB(x, y) & 0xff) < 128) {
                    left = Math.min(left, x);
                    top = Math.min(top, y);
                }
            }
        }
        boolean nothing = left == image.getWidth();
        return nothing
                ? "nothing"
                : (left > image.getWidth() * 5 / 6 ? "right " : "left ")
                        + (top > image.getHeight() * 19 / 20 ? "bottom" : "top");
    }
}
