package fr.crig.avis.briefing;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/** Makes a document of the pages of another and of nothing else; its memory is the disk. */
final class PdfPages {

    private PdfPages() {}

    /**
     * @param most pages that are taken; a document that has more is left alone
     * @return how many pages there are
     * @throws IOException if it is damaged, or locked
     */
    static int copy(Path source, Path target, int most) throws IOException {
        try (PDDocument piece = Loader.loadPDF(source.toFile(), IOUtils.createTempFileOnlyStreamCache());
                PDDocument pages = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            if (piece.isEncrypted() || piece.getNumberOfPages() == 0) {
                throw new IOException("Locked or without pages");
            }
            if (piece.getNumberOfPages() <= most) {
                append(piece, pages);
                pages.save(target.toFile());
            }
            return piece.getNumberOfPages();
        } catch (RuntimeException | StackOverflowError damaged) {
            // What a damaged document makes of a parser: wrong casts, loops, nothing where something should be.
            throw new IOException("Damaged", damaged);
        }
    }

    private static void append(PDDocument source, PDDocument target) throws IOException {
        var cloner = new PageCloner(target);
        for (PDPage page : source.getPages()) {
            target.addPage(cloner.clone(page));
        }
    }
}
