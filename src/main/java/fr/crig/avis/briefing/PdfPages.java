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
     * @throws IOException if it is damaged, or cannot be opened without a password
     */
    static CopiedPages copy(Path source, Path target, int most) throws IOException {
        try (PDDocument piece = Loader.loadPDF(source.toFile(), IOUtils.createTempFileOnlyStreamCache());
                PDDocument pages = new PDDocument(IOUtils.createTempFileOnlyStreamCache())) {
            boolean files = EmbeddedFiles.areIn(piece);
            int count = append(piece, pages, most);
            if (count == 0) {
                throw new IOException("Without pages");
            }
            if (count <= most) {
                pages.save(target.toFile());
            }
            return new CopiedPages(count, files);
        } catch (RuntimeException | StackOverflowError damaged) {
            // What a damaged document makes of a parser: wrong casts, loops, nothing where something should be.
            throw new IOException("Damaged", damaged);
        }
    }

    /** Counts the pages as they come: what a document says of their number may be wrong. */
    private static int append(PDDocument source, PDDocument target, int most) throws IOException {
        var layers = new HiddenLayers(source);
        var form = new FilledForm(source);
        var cloner = new PageCloner(target);
        int count = 0;
        for (PDPage page : source.getPages()) {
            count++;
            if (count > most) {
                break;
            }
            layers.takeOutOf(page);
            form.drawOn(page);
            target.addPage(cloner.clone(page));
        }
        return count;
    }
}
