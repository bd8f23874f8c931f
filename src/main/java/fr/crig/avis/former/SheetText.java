package fr.crig.avis.former;

import fr.crig.avis.shared.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The text of a file that does not say how it is written. A mark at its head decides; without one it is UTF-8 when all of it is, for
 * no French text in Windows-1252 with an accent in it happens to be; else it is Windows-1252, in which Excel saves in France.
 */
final class SheetText {

    private static final Charset OF_EXCEL = Charset.forName("windows-1252");
    private static final String MARK = "\ufeff";

    /** None stands in a text that was saved as one. */
    private static final Pattern OF_NO_TEXT = Pattern.compile("[\\x00-\\x08\\x0b\\x0e-\\x1f]");

    /** A picture or a document of letters may pass for text; it says by its first signs what it is. */
    private static final Pattern OTHER_FORMAT = Pattern.compile("%PDF-|\\{\\\\rtf|PK\\x03\\x04");

    private static final Map<Charset, byte[]> MARKS = Map.of(
            StandardCharsets.UTF_16LE, new byte[] {(byte) 0xff, (byte) 0xfe},
            StandardCharsets.UTF_16BE, new byte[] {(byte) 0xfe, (byte) 0xff});

    private SheetText() {}

    /** @throws Refusal if it is no text */
    static String of(byte[] file) {
        String text = marked(file)
                .or(() -> read(file, StandardCharsets.UTF_8))
                .or(() -> read(file, OF_EXCEL))
                .orElseThrow(SheetText::noText);
        if (OF_NO_TEXT.matcher(text).find() || OTHER_FORMAT.matcher(text).lookingAt()) {
            throw noText();
        }
        return text.startsWith(MARK) ? text.substring(MARK.length()) : text;
    }

    private static Optional<String> marked(byte[] file) {
        return MARKS.entrySet().stream()
                .filter(mark -> startsWith(file, mark.getValue()))
                .findFirst()
                .flatMap(mark -> read(file, mark.getKey()));
    }

    private static boolean startsWith(byte[] file, byte[] mark) {
        return file.length >= mark.length
                && ByteBuffer.wrap(file, 0, mark.length).equals(ByteBuffer.wrap(mark));
    }

    /** Empty if there is anything in it that this way of writing does not have. */
    private static Optional<String> read(byte[] file, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString());
        } catch (CharacterCodingException otherwiseWritten) {
            return Optional.empty();
        }
    }

    private static Refusal noText() {
        return Refusal.of("file", "refusal.sheetNoText");
    }
}
