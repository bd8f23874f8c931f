package fr.crig.avis.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Which signs the fonts of the documents have. A document never changes again: what it cannot draw is said in it in words, for
 * a sign that stands for every sign would turn a sense into its contrary.
 */
final class Signs {

    private static final int FIRST_VARIATION = 0xFE00;
    private static final int LAST_VARIATION = 0xFE0F;
    private static final int FIRST_SKIN = 0x1F3FB;
    private static final int LAST_SKIN = 0x1F3FF;
    private static final int ALL = 0x110000;

    /** Fonts have it, and neither PDF/A nor PDF/UA takes it for a sign. */
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    /** Of a TrueType file: how many tables it has, where their list begins, the length of a line of it, and the name of ligatures. */
    private static final int NUMBER_OF_TABLES = 4;

    private static final int FIRST_TABLE = 12;
    private static final int TABLE_ENTRY = 16;
    private static final int GSUB = 0x47535542;

    private static final BitSet FIRST =
            common(List.of("SourceSans3-Regular", "SourceSans3-SemiBold", "SourceSans3-Italic"));
    private static final BitSet SECOND = common(List.of("DejaVuSans"));

    private Signs() {}

    private static BitSet common(List<String> fonts) {
        var signs = new BitSet(ALL);
        signs.set(0, ALL);
        for (String font : fonts) {
            try (TrueTypeFont file = read(font)) {
                CmapLookup glyphs = file.getUnicodeCmapLookup();
                for (int sign = signs.nextSetBit(0); sign >= 0; sign = signs.nextSetBit(sign + 1)) {
                    signs.set(sign, glyphs.getGlyphId(sign) != 0);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        signs.clear(BYTE_ORDER_MARK);
        return signs;
    }

    /** Without ligatures: PDFBox writes them without the letters that they stand for, and “software” could not be read aloud. */
    static TrueTypeFont read(String font) throws IOException {
        try (InputStream file = Signs.class.getResourceAsStream("/fonts/" + font + ".ttf")) {
            return new TTFParser().parse(new RandomAccessReadBuffer(withoutLigatures(file.readAllBytes())));
        }
    }

    /** Their table goes by a name that PDFBox does not know: it would read it to its end, in three quarters of the time of a font. */
    private static byte[] withoutLigatures(byte[] font) {
        ByteBuffer file = ByteBuffer.wrap(font);
        int tables = file.getShort(NUMBER_OF_TABLES);
        for (int entry = FIRST_TABLE; entry < FIRST_TABLE + tables * TABLE_ENTRY; entry += TABLE_ENTRY) {
            if (file.getInt(entry) == GSUB) {
                file.putInt(entry, ~GSUB);
            }
        }
        return font;
    }

    /** Whether a text has signs that only the second font has. */
    static boolean wantSecondFont(String text) {
        return text.codePoints().anyMatch(sign -> isOfSense(sign) && !FIRST.get(sign) && SECOND.get(sign));
    }

    static boolean isSaidInWords(int sign) {
        return isOfSense(sign) && !FIRST.get(sign) && !SECOND.get(sign) && !Character.isISOControl(sign);
    }

    /** @param word what stands for a sign that no font has */
    static String printable(String text, IntFunction<String> word) {
        if (text.codePoints().allMatch(sign -> FIRST.get(sign) || Character.isWhitespace(sign))) {
            return text;
        }
        return text.codePoints().mapToObj(sign -> printable(sign, word)).collect(Collectors.joining());
    }

    private static String printable(int sign, IntFunction<String> word) {
        if (Character.isWhitespace(sign) || FIRST.get(sign)) {
            return Character.toString(sign);
        }
        if (!isOfSense(sign)) {
            return "";
        }
        return SECOND.get(sign) ? Character.toString(sign) : word.apply(sign);
    }

    /** What only joins signs or colours them is nothing to read. */
    private static boolean isOfSense(int sign) {
        return Character.getType(sign) != Character.FORMAT
                && !Character.isWhitespace(sign)
                && (sign < FIRST_VARIATION || sign > LAST_VARIATION)
                && (sign < FIRST_SKIN || sign > LAST_SKIN);
    }
}
