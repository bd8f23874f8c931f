package fr.crig.avis.former;

import fr.crig.avis.request.SentFile;
import fr.crig.avis.request.UploadCheck;
import fr.crig.avis.shared.OneLine;
import fr.crig.avis.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;

/** From what was sent to the cells in it: looked at by its content before anything reads it. */
@Component
class SentSheet {

    /** Of a text without pictures, more than any register has. */
    static final int MOST_BYTES = 10_000_000;

    private static final String FILE = "file";
    private static final String WORKBOOK = ".xlsx";

    private final UploadCheck uploads;

    SentSheet(UploadCheck uploads) {
        this.uploads = uploads;
    }

    /** @param sha256 of the file, in lower-case hexadecimal */
    record Read(String name, String sha256, Sheet sheet) {}

    /** @throws Refusal if it is no table that can be read, and why */
    Read read(SentFile sent) {
        String name = uploads.nameWithinLimits(sent.name(), sent.size());
        if (sent.size() > MOST_BYTES) {
            throw Sheet.tooMuch();
        }
        try (InputStream content = sent.content().getInputStream()) {
            byte[] bytes = content.readAllBytes();
            return new Read(name, DigestUtils.sha256Hex(bytes), sheet(sent, name, bytes));
        } catch (IOException e) {
            throw Refusal.of(FILE, "refusal.file.unreadable", OneLine.of(sent.name()));
        }
    }

    private Sheet sheet(SentFile sent, String name, byte[] bytes) throws IOException {
        String extension = name.substring(Math.max(0, name.lastIndexOf('.'))).toLowerCase(Locale.ROOT);
        return switch (extension) {
            case WORKBOOK -> {
                uploads.check(sent.name(), sent.size(), sent.content());
                yield workbook(bytes);
            }
            case ".csv", ".txt" -> CsvSheet.of(SheetText.of(bytes));
            default -> throw Refusal.of(FILE, "refusal.sheetKind", name);
        };
    }

    /** The check found in it what its name says. */
    private static Sheet workbook(byte[] bytes) throws IOException {
        Path file = Files.createTempFile("crig-sheet-", WORKBOOK);
        try {
            Files.write(file, bytes);
            return XlsxSheet.of(file.toFile());
        } finally {
            Files.delete(file);
        }
    }
}
