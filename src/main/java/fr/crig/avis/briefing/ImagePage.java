package fr.crig.avis.briefing;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.JPEGFactory;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Makes a page of a picture, as large as A4 allows. */
final class ImagePage {

    private static final float MARGIN = 36;

    /** Above, every other dot is left out, and so on: no picture may fill the memory. */
    private static final long MOST_DOTS = 12_000_000;

    /** Of a plan as large as a door, finely scanned; beyond, its reading would hold the books of everybody. */
    private static final long MOST_DOTS_READ = 250_000_000;

    private ImagePage() {}

    /**
     * @return false if the picture is so large that it is left alone
     * @throws IOException if it is no picture that can be read
     */
    static boolean draw(Path source, Path target, boolean jpeg) throws IOException {
        try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            if (dots(source) > MOST_DOTS_READ) {
                return false;
            }
            PDImageXObject image = jpeg ? asItIs(document, source) : sampled(document, source);
            boolean wide = image.getWidth() > image.getHeight();
            PDRectangle a4 = PDRectangle.A4;
            PDRectangle box = wide ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4;
            PDPage page = new PDPage(box);
            document.addPage(page);
            float scale = Math.min(
                    (box.getWidth() - 2 * MARGIN) / image.getWidth(),
                    (box.getHeight() - 2 * MARGIN) / image.getHeight());
            float width = image.getWidth() * scale;
            float height = image.getHeight() * scale;
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(image, (box.getWidth() - width) / 2, (box.getHeight() - height) / 2, width, height);
            }
            document.save(target.toFile());
            return true;
        } catch (RuntimeException damaged) {
            throw new IOException("Damaged", damaged);
        }
    }

    /** A JPEG goes in without being decoded. */
    private static PDImageXObject asItIs(PDDocument document, Path source) throws IOException {
        return JPEGFactory.createFromByteArray(document, Files.readAllBytes(source));
    }

    private static PDImageXObject sampled(PDDocument document, Path source) throws IOException {
        return LosslessFactory.createFromImage(document, read(source, ImagePage::sampled));
    }

    /** As the head of the file says, before anything of the picture is read. */
    private static long dots(Path source) throws IOException {
        return read(source, ImagePage::dots);
    }

    private static <T> T read(Path source, Reading<T> reading) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(source.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new IOException("Not a picture");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input);
                return reading.of(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static long dots(ImageReader reader) throws IOException {
        return (long) reader.getWidth(0) * reader.getHeight(0);
    }

    private static BufferedImage sampled(ImageReader reader) throws IOException {
        int step = (int) Math.ceil(Math.sqrt((double) dots(reader) / MOST_DOTS));
        var parameters = reader.getDefaultReadParam();
        parameters.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
        return reader.read(0, parameters);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T of(ImageReader reader) throws IOException;
    }
}
