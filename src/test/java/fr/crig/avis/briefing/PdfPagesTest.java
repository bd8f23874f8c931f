package fr.crig.avis.briefing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.support.MuPdf;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.interactive.action.PDAction;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionJavaScript;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionLaunch;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the documents of strangers on their way into the book. */
class PdfPagesTest {

    private static final long SEED = 20260312;

    @TempDir
    private Path folder;

    @Test
    void takesThePagesAndNothingElse() throws IOException {
        byte[] source = Papers.pdf("Feuille", 2, PdfPagesTest::arm);
        assertThat(text(source)).contains("JavaScript", "Launch", "EmbeddedFile");
        byte[] pages = copied(source);

        assertThat(text(pages))
                .contains("https://crig.example/", "mailto:crig@crig.example", "Relu")
                .doesNotContain("JavaScript", "Launch", "EmbeddedFile", "OpenAction", "javascript:", "file:");
        try (PDDocument document = Loader.loadPDF(pages)) {
            assertThat(document.getNumberOfPages()).isEqualTo(2);
            assertThat(document.getPage(0).getAnnotations()).hasSize(3);
        }
    }

    private static void arm(PDDocument document) {
        document.getDocumentCatalog().setOpenAction(new PDActionJavaScript("app.alert(1)"));
        PDPage page = document.getPage(0);
        page.getCOSObject().setItem(COSName.AA, new PDActionJavaScript("app.alert(2)"));
        var file = new PDComplexFileSpecification();
        file.setFile("virus.exe");
        file.setEmbeddedFile(new PDEmbeddedFile(document));
        var attachment = new PDAnnotationFileAttachment();
        attachment.setFile(file);
        var note = new PDAnnotationText();
        note.setContents("Relu");
        note.getCOSObject().setItem(COSName.A, new PDActionJavaScript("app.alert(3)"));
        page.setAnnotations(List.of(
                attachment,
                note,
                link(new PDActionJavaScript("app.alert(4)")),
                link(new PDActionLaunch()),
                link(address("https://crig.example/")),
                link(address("mailto:crig@crig.example")),
                link(address("javascript:alert(5)")),
                link(address("file:///etc/passwd")),
                link(address("not an address"))));
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

    @Test
    void keepsHowAPageIsTurnedAndCut() throws IOException {
        byte[] pages = copied(Papers.pdf("Feuille", 1, document -> {
            document.getPage(0).setRotation(270);
            document.getPage(0).setCropBox(new PDRectangle(50, 60, 300, 400));
        }));
        try (PDDocument document = Loader.loadPDF(pages)) {
            assertThat(document.getPage(0).getRotation()).isEqualTo(270);
            assertThat(document.getPage(0).getCropBox().getLowerLeftX()).isEqualTo(50);
            assertThat(document.getPage(0).getCropBox().getHeight()).isEqualTo(400);
        }
    }

    @Test
    void showsAPageWholeOfWhichNothingElseWouldBeSeen() throws IOException {
        byte[] pages = copied(Papers.pdf(
                "Feuille", 1, document -> document.getPage(0).setCropBox(new PDRectangle(2000, 2000, 300, 400))));
        assertThat(MuPdf.words(pages)).contains("Feuille 1");
        assertThat(MuPdf.page(pages).getHeight()).isEqualTo(842);
    }

    @Test
    void showsAPageWithoutASize() throws IOException {
        byte[] pages =
                copied(Papers.pdf("Feuille", 1, document -> document.getPage(0).setMediaBox(new PDRectangle())));
        assertThat(MuPdf.words(pages)).contains("Feuille 1");
    }

    @Test
    void keepsHowLargeAPlanIs() throws IOException {
        byte[] pages =
                copied(Papers.pdf("Plan", 1, document -> document.getPage(0).setUserUnit(4)));
        try (PDDocument document = Loader.loadPDF(pages)) {
            assertThat(document.getPage(0).getUserUnit()).isEqualTo(4);
        }
    }

    @ParameterizedTest
    @CsvSource({"40, false", "128, false", "128, true", "256, true"})
    void readsADocumentOfWhichOnlyTheChangesAreLocked(int bits, boolean aes) throws IOException {
        assertThat(MuPdf.words(copied(Papers.locked("", bits, aes)))).contains("Secret 1");
    }

    @ParameterizedTest
    @CsvSource({"40, false", "128, true", "256, true"})
    void leavesALockedDocumentAlone(int bits, boolean aes) {
        assertThatThrownBy(() -> copied(Papers.locked("secret", bits, aes))).isInstanceOf(IOException.class);
    }

    @Test
    void tellsThatFilesStayBehind() throws IOException {
        assertThat(copy(HostilePapers.carrier()).filesLeft()).isTrue();
        assertThat(copy(Papers.pdf("Épinglé", 2, document -> {
                            var pinned = new PDAnnotationFileAttachment();
                            document.getPage(1).getCOSObject().setItem(COSName.ANNOTS, new COSArray(List.of(pinned)));
                        }))
                        .filesLeft())
                .isTrue();
        assertThat(copy(Papers.pdf(
                                "Portefeuille",
                                1,
                                document -> document.getDocumentCatalog()
                                        .getCOSObject()
                                        .setItem(COSName.COLLECTION, new COSDictionary())))
                        .filesLeft())
                .isTrue();
        assertThat(copy(Papers.pdf("Feuille", 2)).filesLeft()).isFalse();
    }

    @Test
    void leavesALongDocumentAlone() throws IOException {
        Path target = folder.resolve("target.pdf");
        Path source = Files.write(folder.resolve("source.pdf"), Papers.pdf("Feuille", 4));
        assertThat(PdfPages.copy(source, target, 3).count()).isEqualTo(4);
        assertThat(target).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 1_000_000})
    void countsThePagesThemselves(int said) throws IOException {
        byte[] lying = Papers.pdf(
                "Feuille", 4, document -> document.getPages().getCOSObject().setInt(COSName.COUNT, said));
        Path source = Files.write(folder.resolve("source.pdf"), lying);
        Path target = folder.resolve("target.pdf");
        assertThat(PdfPages.copy(source, target, 3).count()).isEqualTo(4);
        assertThat(target).doesNotExist();
        assertThat(PdfPages.copy(source, target, 4).count()).isEqualTo(4);
        assertThat(target).exists();
    }

    @Test
    void leavesADocumentAloneThatHasNoBottom() {
        assertThatThrownBy(() -> copied(Papers.bottomless())).isInstanceOf(IOException.class);
    }

    /** Damaged in many ways: it is read or it is not, and what is read goes into a book that can be opened. */
    @Test
    void survivesEveryDamage() throws IOException {
        byte[] dense = Papers.pdf("Feuille", 3, PdfPagesTest::arm);
        byte[] plain = uncompressed(dense);
        Random random = new Random(SEED);
        int read = 0;
        for (int i = 0; i < 400; i++) {
            byte[] pages = copiedOrNull(damaged(i % 2 == 0 ? dense : plain, random));
            if (pages != null) {
                bind(pages);
                read++;
            }
        }
        assertThat(read).isBetween(50, 390);
    }

    private static byte[] damaged(byte[] sound, Random random) {
        byte[] damaged = sound.clone();
        for (int i = 1 + random.nextInt(8); i > 0; i--) {
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        }
        boolean cut = random.nextInt(4) == 0;
        return cut ? Arrays.copyOf(damaged, random.nextInt(damaged.length)) : damaged;
    }

    private static void bind(byte[] pages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new PDDocument();
                PDDocument piece = Loader.loadPDF(pages)) {
            var cloner = new PageCloner(book);
            for (PDPage page : piece.getPages()) {
                book.addPage(cloner.clone(page));
            }
            PageNumbers.write(book);
            book.save(bytes);
        }
        Loader.loadPDF(bytes.toByteArray()).close();
    }

    private byte[] copiedOrNull(byte[] source) {
        try {
            return copied(source);
        } catch (IOException unreadable) {
            return null;
        }
    }

    private byte[] copied(byte[] source) throws IOException {
        copy(source);
        return Files.readAllBytes(folder.resolve("target.pdf"));
    }

    private CopiedPages copy(byte[] source) throws IOException {
        return PdfPages.copy(Files.write(folder.resolve("source.pdf"), source), folder.resolve("target.pdf"), 100);
    }

    private static String text(byte[] pdf) throws IOException {
        return new String(uncompressed(pdf), StandardCharsets.ISO_8859_1);
    }

    /** Its words can be looked for, and its objects damaged one by one. */
    private static byte[] uncompressed(byte[] pdf) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            document.save(bytes, CompressParameters.NO_COMPRESSION);
        }
        return bytes.toByteArray();
    }
}
