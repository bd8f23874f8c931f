package fr.crig.avis.chaos;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** A scanned document as people send them: pages that are pictures, and that no compression makes smaller. */
final class LargePdf {

    private static final int PAGES = 6;
    private static final int SIDE = 1_030;

    private LargePdf() {}

    /** Some 19 megabytes, just under what one file may have. */
    static Path in(Path folder) throws IOException {
        Path file = folder.resolve("scan.pdf");
        try (PDDocument document = new PDDocument()) {
            for (int i = 0; i < PAGES; i++) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(LosslessFactory.createFromImage(document, noise(i)), 50, 200, 500, 500);
                }
            }
            document.save(file.toFile());
        }
        return file;
    }

    private static BufferedImage noise(int seed) {
        var picture = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);
        picture.setRGB(
                0, 0, SIDE, SIDE, new Random(seed).ints((long) SIDE * SIDE).toArray(), 0, SIDE);
        return picture;
    }
}
