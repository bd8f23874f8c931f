package fr.crig.avis.briefing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A photo as a page can draw it: the picture alone, without what the camera wrote beside it. A colour profile that is empty or
 * broken, which no viewer heeds, cannot keep it out then, and the place where it was taken stays with the author.
 *
 * @param orientation how it is to be turned, as Exif numbers it
 * @param inverted of four inks, as Adobe writes them
 */
record Jpeg(int width, int height, int components, int orientation, boolean inverted, byte[] picture) {

    private static final int MARK = 0xFF;
    private static final int START_OF_IMAGE = 0xD8;
    private static final int END_OF_IMAGE = 0xD9;
    private static final int START_OF_SCAN = 0xDA;
    private static final int BASELINE = 0xC0;
    private static final int EXTENDED = 0xC1;
    private static final int PROGRESSIVE = 0xC2;
    private static final int FIRST_OF_APPLICATIONS = 0xE0;
    private static final int EXIF = 0xE1;
    private static final int ADOBE = 0xEE;
    private static final int LAST_OF_APPLICATIONS = 0xEF;
    private static final int COMMENT = 0xFE;
    private static final int EIGHT_BITS = 8;
    private static final int LENGTH_AND_MARK = 4;
    private static final int INKS = 4;
    private static final byte[] EXIF_HEAD = {'E', 'x', 'i', 'f', 0, 0};

    /** Reads what comes before the picture itself. */
    private static final class Head {
        private final ByteBuffer file;
        private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
        private int width;
        private int height;
        private int components;
        private int orientation = Orientation.UPRIGHT;
        private boolean adobe;

        Head(byte[] bytes) {
            file = ByteBuffer.wrap(bytes);
        }

        Jpeg read() throws IOException {
            ensure(next() == MARK && next() == START_OF_IMAGE);
            kept.write(MARK);
            kept.write(START_OF_IMAGE);
            int mark = mark();
            while (mark != START_OF_SCAN) {
                ensure(mark != END_OF_IMAGE);
                segment(mark);
                mark = mark();
            }
            ensure(width > 0 && height > 0);
            kept.write(MARK);
            kept.write(START_OF_SCAN);
            kept.write(file.array(), file.position(), file.remaining());
            return new Jpeg(width, height, components, orientation, adobe && components == INKS, kept.toByteArray());
        }

        private int next() throws IOException {
            ensure(file.hasRemaining());
            return file.get() & MARK;
        }

        private int mark() throws IOException {
            ensure(next() == MARK);
            int mark = next();
            while (mark == MARK) {
                mark = next();
            }
            return mark;
        }

        private void segment(int mark) throws IOException {
            ensure(file.remaining() >= Short.BYTES);
            int length = (file.getShort() & 0xFFFF) - Short.BYTES;
            ensure(length >= 0 && file.remaining() >= length);
            byte[] content = new byte[length];
            file.get(content);
            switch (mark) {
                case BASELINE, EXTENDED, PROGRESSIVE -> frame(ByteBuffer.wrap(content));
                case EXIF -> turn(content);
                case ADOBE -> adobe = true;
                default -> {}
            }
            if (isOfThePicture(mark)) {
                keep(mark, content);
            }
        }

        private static boolean isOfThePicture(int mark) {
            boolean ofAnApplication = mark >= FIRST_OF_APPLICATIONS && mark <= LAST_OF_APPLICATIONS;
            return mark == FIRST_OF_APPLICATIONS || mark == ADOBE || !ofAnApplication && mark != COMMENT;
        }

        private void frame(ByteBuffer frame) throws IOException {
            ensure(frame.remaining() > Byte.BYTES + 2 * Short.BYTES && frame.get() == EIGHT_BITS);
            height = frame.getShort() & 0xFFFF;
            width = frame.getShort() & 0xFFFF;
            components = frame.get();
        }

        private void turn(byte[] content) {
            if (orientation == Orientation.UPRIGHT
                    && content.length > EXIF_HEAD.length
                    && Arrays.equals(EXIF_HEAD, 0, EXIF_HEAD.length, content, 0, EXIF_HEAD.length)) {
                orientation = Orientation.of(Arrays.copyOfRange(content, EXIF_HEAD.length, content.length));
            }
        }

        private void keep(int mark, byte[] content) {
            int length = content.length + Short.BYTES;
            kept.writeBytes(ByteBuffer.allocate(LENGTH_AND_MARK)
                    .put((byte) MARK)
                    .put((byte) mark)
                    .putShort((short) length)
                    .array());
            kept.writeBytes(content);
        }

        private static void ensure(boolean sound) throws IOException {
            if (!sound) {
                throw new IOException("Not a JPEG that a page can draw");
            }
        }
    }

    static Jpeg read(byte[] file) throws IOException {
        return new Head(file).read();
    }
}
