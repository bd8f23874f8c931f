package fr.crig.avis.briefing;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.pdfbox.util.Matrix;

/** How a camera was held, by the numbers of Exif (CIPA DC-008, 4.6.5): 1 upright, 3 upside down, 6 and 8 on its sides; the others in a mirror. */
final class Orientation {

    static final int UPRIGHT = 1;

    private static final int TAG = 0x0112;
    private static final int ENTRY_BYTES = 12;
    private static final int ENTRY_VALUE = 8;
    private static final int FIRST_DIRECTORY = 4;
    private static final int FIRST_ON_ITS_SIDE = 5;
    private static final long PNG_HEAD = 0x89504E470D0A1A0AL;
    private static final int PNG_EXIF = 0x65584966;
    private static final int MOST_EXIF_BYTES = 1 << 20;
    private static final int CHECKSUM = 4;

    /** Where the corners of the picture come to lie: a, b, c, d, e, f of the square of one by one. */
    private static final float[][] TURNS = {
        {1, 0, 0, 1, 0, 0},
        {-1, 0, 0, 1, 1, 0},
        {-1, 0, 0, -1, 1, 1},
        {1, 0, 0, -1, 0, 1},
        {0, -1, -1, 0, 1, 1},
        {0, -1, 1, 0, 0, 1},
        {0, 1, 1, 0, 0, 0},
        {0, 1, -1, 0, 1, 0}
    };

    private Orientation() {}

    /** @param exif a directory of TIFF; what cannot be read is upright */
    static int of(byte[] exif) {
        try {
            ByteBuffer tiff = ByteBuffer.wrap(exif);
            tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int directory = tiff.getInt(FIRST_DIRECTORY);
            int entries = tiff.getShort(directory) & 0xFFFF;
            for (int i = 0; i < entries; i++) {
                int entry = directory + Short.BYTES + i * ENTRY_BYTES;
                if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                    int orientation = tiff.getShort(entry + ENTRY_VALUE);
                    return orientation >= 1 && orientation <= TURNS.length ? orientation : UPRIGHT;
                }
            }
        } catch (IndexOutOfBoundsException | BufferUnderflowException cut) {
            return UPRIGHT;
        }
        return UPRIGHT;
    }

    /** From the chunk {@code eXIf} (PNG, third edition, 11.3.4.5). */
    static int ofPng(InputStream png) throws IOException {
        try (var data = new DataInputStream(png)) {
            if (data.readLong() != PNG_HEAD) {
                return UPRIGHT;
            }
            while (true) {
                int length = data.readInt();
                int type = data.readInt();
                if (type == PNG_EXIF && length >= 0 && length < MOST_EXIF_BYTES) {
                    return of(data.readNBytes(length));
                }
                data.skipNBytes((length & 0xFFFFFFFFL) + CHECKSUM);
            }
        } catch (EOFException end) {
            return UPRIGHT;
        }
    }

    static boolean liesOnItsSide(int orientation) {
        return orientation >= FIRST_ON_ITS_SIDE;
    }

    /** Draws the picture upright in a place of the page. */
    static Matrix upright(int orientation, float x, float y, float width, float height) {
        float[] turn = TURNS[orientation - 1];
        return new Matrix(
                turn[0] * width,
                turn[1] * height,
                turn[2] * width,
                turn[3] * height,
                x + turn[4] * width,
                y + turn[5] * height);
    }
}
