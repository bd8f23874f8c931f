package fr.crig.avis.briefing;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.support.MuPdf;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Photos as cameras and phones write them, upright and in their colours on the page. */
class PhotosTest {

    private static final int WIDE = 160;
    private static final int HIGH = 80;
    private static final byte[] PROFILE_HEAD = "ICC_PROFILE\0\1\1".getBytes(StandardCharsets.US_ASCII);

    /** Red at the top left, green at the top right, blue at the bottom left, as it is meant to be seen. */
    private static BufferedImage scene() {
        var scene = new BufferedImage(WIDE, HIGH, BufferedImage.TYPE_INT_RGB);
        var pen = scene.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, WIDE, HIGH);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, WIDE / 2, HIGH / 2);
        pen.setColor(Color.GREEN);
        pen.fillRect(WIDE / 2, 0, WIDE / 2, HIGH / 2);
        pen.setColor(Color.BLUE);
        pen.fillRect(0, HIGH / 2, WIDE / 2, HIGH / 2);
        pen.dispose();
        return scene;
    }

    /** As the sensor has it when the camera is held so (CIPA DC-008, 4.6.5 A). */
    private static BufferedImage held(int orientation) {
        BufferedImage seen = scene();
        boolean lying = orientation > 4;
        var stored = new BufferedImage(lying ? HIGH : WIDE, lying ? WIDE : HIGH, BufferedImage.TYPE_INT_RGB);
        boolean firstRowIsRightOrBottom = List.of(3, 4, 6, 7).contains(orientation);
        boolean firstColumnIsRightOrBottom = List.of(2, 3, 7, 8).contains(orientation);
        for (int row = 0; row < stored.getHeight(); row++) {
            for (int column = 0; column < stored.getWidth(); column++) {
                int alongRows = firstRowIsRightOrBottom ? stored.getHeight() - 1 - row : row;
                int alongColumns = firstColumnIsRightOrBottom ? stored.getWidth() - 1 - column : column;
                stored.setRGB(
                        column,
                        row,
                        lying ? seen.getRGB(alongRows, alongColumns) : seen.getRGB(alongColumns, alongRows));
            }
        }
        return stored;
    }

    private static byte[] exif(int orientation, ByteOrder order) {
        return ByteBuffer.allocate(26)
                .order(order)
                .put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M'))
                .put((byte) (order == ByteOrder.LITTLE_ENDIAN ? 'I' : 'M'))
                .putShort((short) 42)
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) orientation)
                .array();
    }

    private static byte[] encoded(BufferedImage picture, String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        var bytes = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(bytes::writeBytes);
        return bytes.toByteArray();
    }

    private static byte[] segment(int mark, byte[]... content) {
        byte[] whole = joined(content);
        return joined(
                new byte[] {(byte) 0xFF, (byte) mark},
                ByteBuffer.allocate(2).putShort((short) (whole.length + 2)).array(),
                whole);
    }

    /** After its first two bytes, which is where cameras write. */
    private static byte[] inserted(byte[] jpeg, byte[]... segments) {
        return joined(Arrays.copyOf(jpeg, 2), joined(segments), Arrays.copyOfRange(jpeg, 2, jpeg.length));
    }

    private static byte[] jpeg(int orientation, ByteOrder order) {
        byte[] head = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
        return inserted(encoded(held(orientation), "jpg"), segment(0xE1, head, exif(orientation, order)));
    }

    private static byte[] png(int orientation) {
        byte[] png = encoded(held(orientation), "png");
        byte[] content = joined("eXIf".getBytes(StandardCharsets.US_ASCII), exif(orientation, ByteOrder.BIG_ENDIAN));
        var checksum = new CRC32();
        checksum.update(content);
        byte[] chunk = joined(
                ByteBuffer.allocate(4).putInt(content.length - 4).array(),
                content,
                ByteBuffer.allocate(4).putInt((int) checksum.getValue()).array());
        int afterHead = 33;
        return joined(Arrays.copyOf(png, afterHead), chunk, Arrays.copyOfRange(png, afterHead, png.length));
    }

    private static void assertUpright(byte[] picture, boolean jpeg) {
        BufferedImage page = MuPdf.page(Copies.ofPicture(picture, jpeg));
        assertThat(page.getWidth()).as("lies as the scene does").isGreaterThan(page.getHeight());
        assertThat(colour(page, -1, -1)).isEqualTo("red");
        assertThat(colour(page, 1, -1)).isEqualTo("green");
        assertThat(colour(page, -1, 1)).isEqualTo("blue");
    }

    /** In the middle of a quarter of the page. */
    private static String colour(BufferedImage page, int right, int down) {
        var colour = new Color(page.getRGB(page.getWidth() / 2 + right * 100, page.getHeight() / 2 + down * 50));
        if (colour.getRed() > 200 && colour.getGreen() < 80) {
            return "red";
        }
        if (colour.getGreen() > 200 && colour.getRed() < 80) {
            return "green";
        }
        return colour.getBlue() > 200 && colour.getRed() < 80 ? "blue" : colour.toString();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void standUprightHoweverTheCameraWasHeld(int orientation) {
        assertUpright(jpeg(orientation, ByteOrder.BIG_ENDIAN), true);
        assertUpright(jpeg(orientation, ByteOrder.LITTLE_ENDIAN), true);
        assertUpright(png(orientation), false);
    }

    @Test
    void standUprightInTheCase() {
        BufferedImage page = MuPdf.page(Copies.ofPicture(Copies.sample("photo-exif-6.jpg"), true));
        var up = new Color(page.getRGB(page.getWidth() / 2, 150));
        assertThat(up.getRed()).isGreaterThan(200);
        assertThat(up.getBlue()).isLessThan(80);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, -1})
    void standAsTheyAreWhenNothingSensibleIsSaid(int orientation) {
        byte[] head = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
        byte[] plain = encoded(scene(), "jpg");
        assertUpright(inserted(plain, segment(0xE1, head, exif(orientation, ByteOrder.BIG_ENDIAN))), true);
        assertUpright(inserted(plain, segment(0xE1, head, Arrays.copyOf(exif(6, ByteOrder.BIG_ENDIAN), 15))), true);
    }

    @Test
    void areShownWhateverTheirColourProfileIs() {
        byte[] plain = encoded(scene(), "jpg");
        byte[] empty = segment(0xE2, PROFILE_HEAD);
        byte[] broken = segment(0xE2, PROFILE_HEAD, new byte[200]);
        byte[] cut = segment(0xE2, "ICC_PROFILE\0".getBytes(StandardCharsets.US_ASCII));
        assertUpright(inserted(plain, empty), true);
        assertUpright(inserted(plain, broken), true);
        assertUpright(inserted(plain, broken, broken), true);
        assertUpright(inserted(plain, cut), true);
        assertThat(MuPdf.page(Copies.ofPicture(Copies.sample("jpeg-icc-vide.jpg"), true)))
                .isNotNull();
    }

    @Test
    void bringNothingThatWasWrittenBesideThem() {
        byte[] plain = encoded(scene(), "jpg");
        byte[] pages = Copies.ofPicture(
                inserted(plain, segment(0xFE, "Secret".getBytes()), segment(0xE1, "Exif\0\0Secret".getBytes())), true);
        assertThat(new String(pages, StandardCharsets.ISO_8859_1)).doesNotContain("Secret", "Exif");
    }
}
