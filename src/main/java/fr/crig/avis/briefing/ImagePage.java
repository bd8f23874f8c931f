package fr.crig.avis.briefing;

import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColorSpace;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceCMYK;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
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

    /** A picture in its document, and how it is turned there. */
    private record Picture(PDImageXObject image, int orientation) {

        private boolean liesOnItsSide() {
            return Orientation.liesOnItsSide(orientation);
        }

        int width() {
            return liesOnItsSide() ? image.getHeight() : image.getWidth();
        }

        int height() {
            return liesOnItsSide() ? image.getWidth() : image.getHeight();
        }
    }

    /**
     * @return false if the picture is so large that it is left alone
     * @throws IOException if it is no picture that can be read
     */
    static boolean draw(Path source, Path target, boolean jpeg) throws IOException {
        try (PDDocument document = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            Picture picture = jpeg ? asItIs(document, source) : sampled(document, source);
            if (picture == null) {
                return false;
            }
            draw(picture, document);
            document.save(target.toFile());
            return true;
        } catch (RuntimeException damaged) {
            throw new IOException("Damaged", damaged);
        }
    }

    private static void draw(Picture picture, PDDocument document) throws IOException {
        boolean wide = picture.width() > picture.height();
        PDRectangle a4 = PDRectangle.A4;
        PDRectangle box = wide ? new PDRectangle(a4.getHeight(), a4.getWidth()) : a4;
        PDPage page = new PDPage(box);
        document.addPage(page);
        float scale = Math.min(
                (box.getWidth() - 2 * MARGIN) / picture.width(), (box.getHeight() - 2 * MARGIN) / picture.height());
        float width = picture.width() * scale;
        float height = picture.height() * scale;
        float left = (box.getWidth() - width) / 2;
        float bottom = (box.getHeight() - height) / 2;
        try (var content = new PDPageContentStream(document, page)) {
            content.drawImage(picture.image(), Orientation.upright(picture.orientation(), left, bottom, width, height));
        }
    }

    /** A JPEG goes in without being decoded. */
    private static Picture asItIs(PDDocument document, Path source) throws IOException {
        Jpeg jpeg = Jpeg.read(Files.readAllBytes(source));
        if ((long) jpeg.width() * jpeg.height() > MOST_DOTS_READ) {
            return null;
        }
        var image = new PDImageXObject(
                document,
                new ByteArrayInputStream(jpeg.picture()),
                COSName.DCT_DECODE,
                jpeg.width(),
                jpeg.height(),
                Byte.SIZE,
                colours(jpeg.components()));
        if (jpeg.inverted()) {
            var inverted = new COSArray();
            inverted.setFloatArray(new float[] {1, 0, 1, 0, 1, 0, 1, 0});
            image.setDecode(inverted);
        }
        return new Picture(image, jpeg.orientation());
    }

    private static PDColorSpace colours(int components) throws IOException {
        return switch (components) {
            case 1 -> PDDeviceGray.INSTANCE;
            case 3 -> PDDeviceRGB.INSTANCE;
            case 4 -> PDDeviceCMYK.INSTANCE;
            default -> throw new IOException("A JPEG of %d colours".formatted(components));
        };
    }

    private static Picture sampled(PDDocument document, Path source) throws IOException {
        if (dots(source) > MOST_DOTS_READ) {
            return null;
        }
        PDImageXObject image = LosslessFactory.createFromImage(document, read(source, ImagePage::sampled));
        try (InputStream png = new BufferedInputStream(Files.newInputStream(source))) {
            return new Picture(image, Orientation.ofPng(png));
        }
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
