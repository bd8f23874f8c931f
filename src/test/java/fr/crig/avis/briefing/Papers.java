package fr.crig.avis.briefing;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Files as people join them to their requests. */
final class Papers {

    private Papers() {}

    /** Each page says which it is. */
    static byte[] pdf(String word, int pages) {
        return pdf(word, pages, document -> {});
    }

    static byte[] pdf(String word, int pages, Consumer<PDDocument> change) {
        try (var document = new PDDocument();
                var bytes = new ByteArrayOutputStream()) {
            for (int number = 1; number <= pages; number++) {
                write(document, word + " " + number);
            }
            change.accept(document);
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(PDDocument document, String words) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            content.beginText();
            content.setFont(new PDType1Font(FontName.HELVETICA), 24);
            content.newLineAtOffset(100, 600);
            content.showText(words);
            content.endText();
        }
    }

    /** @param password to open it; empty when only its author is asked for one */
    static byte[] locked(String password) {
        return locked(password, 128, true);
    }

    static byte[] locked(String password, int bits, boolean aes) {
        return pdf("Secret", 1, document -> {
            var policy = new StandardProtectionPolicy("owner", password, AccessPermission.getOwnerAccessPermission());
            policy.getPermissions().setCanModify(false);
            policy.getPermissions().setCanExtractContent(false);
            policy.setEncryptionKeyLength(bits);
            policy.setPreferAES(aes);
            try {
                document.protect(policy);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static byte[] damaged() {
        return "%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\nnothing more".getBytes();
    }

    static byte[] picture(String format, int width, int height) {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(width / 4, height / 4, width / 2, height / 2);
        pen.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** What each object holds is in another one: whoever follows them comes to no end that its stack could hold. */
    static byte[] bottomless() {
        return pdf("Abysse", 1, document -> {
            var below = document.getPage(0).getResources().getCOSObject();
            for (int i = 0; i < 50_000; i++) {
                var next = new COSDictionary();
                below.setItem(COSName.PATTERN, new COSObject(next));
                below = next;
            }
        });
    }

    /** Begins as a picture does. */
    static byte[] brokenPicture() {
        return Arrays.copyOf(picture("png", 40, 40), 60);
    }

    /** As little of a spreadsheet as the upload asks for. */
    static byte[] spreadsheet() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(("<Types><Override ContentType=\"application/vnd.openxmlformats-officedocument."
                            + "spreadsheetml.sheet.main+xml\"/></Types>")
                    .getBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
