package fr.crig.avis.briefing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.text.PDFTextStripper;

/** A book as a reader of PDF reads it. @param marks "title → page", those below another indented */
record ReadBook(List<String> pages, List<String> marks, String title, int metadata) {

    static ReadBook of(byte[] bytes) throws IOException {
        try (PDDocument book = Loader.loadPDF(bytes)) {
            List<String> pages = new ArrayList<>();
            for (int page = 1; page <= book.getNumberOfPages(); page++) {
                var stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                pages.add(oneLine(stripper.getText(book)));
            }
            List<String> marks = new ArrayList<>();
            read(book, book.getDocumentCatalog().getDocumentOutline(), "", marks);
            int metadata = book.getDocumentCatalog().getMetadata() == null ? 0 : 1;
            return new ReadBook(pages, marks, book.getDocumentInformation().getTitle(), metadata);
        }
    }

    private static void read(PDDocument book, PDOutlineNode node, String indent, List<String> marks)
            throws IOException {
        for (PDOutlineItem item : node.children()) {
            int page = book.getPages().indexOf(item.findDestinationPage(book)) + 1;
            marks.add(indent + oneLine(item.getTitle()) + " → " + page);
            read(book, item, indent + "  ", marks);
        }
    }

    String words() {
        return String.join(" ", pages);
    }

    String page(int number) {
        return pages.get(number - 1);
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]+", " ").strip();
    }
}
