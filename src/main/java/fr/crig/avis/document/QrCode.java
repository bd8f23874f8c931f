package fr.crig.avis.document;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A square code (ISO 18004): as the path of a drawing for a page, which holds no picture and no style; as a picture for a document. */
public final class QrCode {

    /** How the address of a picture begins that holds the picture. */
    static final String WITHIN = "data:image/png;base64,";

    /** Squares: the white that cameras want around it. */
    private static final int MARGIN = 4;

    private static final int DOTS_A_SQUARE = 8;
    private static final int BLACK = 0;
    private static final int WHITE = 0xffffff;

    private final BitMatrix squares;

    private QrCode(BitMatrix squares) {
        this.squares = squares;
    }

    public static QrCode of(String words) {
        try {
            return new QrCode(new QRCodeWriter()
                    .encode(words, BarcodeFormat.QR_CODE, 0, 0, Map.of(EncodeHintType.MARGIN, MARGIN)));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    /** Of each side, in squares. */
    public int size() {
        return squares.getWidth();
    }

    /** What is black. */
    public String path() {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < size(); y++) {
            for (int x = 0; x < size(); x++) {
                if (squares.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }

    /** A picture that stands within its own address: a document takes nothing from outside. */
    public String address() {
        var picture = new ByteArrayOutputStream();
        try {
            ImageIO.write(dots(), "png", picture);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return WITHIN + Base64.getEncoder().encodeToString(picture.toByteArray());
    }

    private BufferedImage dots() {
        int side = size() * DOTS_A_SQUARE;
        var dots = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                dots.setRGB(x, y, squares.get(x / DOTS_A_SQUARE, y / DOTS_A_SQUARE) ? BLACK : WHITE);
            }
        }
        return dots;
    }
}
