package fr.crig.avis.briefing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.stereotype.Component;

/**
 * Makes one document of what is printed and of the pieces. It is printed twice: once to know on which page everything will be,
 * once to say so. In no transaction, because the pieces take long to read.
 */
@Component
class BookBinder {

    private static final int MOST_PRINTINGS = 4;

    private final PrintedPages printer;
    private final PieceBinder pieces;
    private final Bookmarks bookmarks;

    BookBinder(PrintedPages printer, PieceBinder pieces, Bookmarks bookmarks) {
        this.printer = printer;
        this.pieces = pieces;
        this.bookmarks = bookmarks;
    }

    /** @return where the book is, in the folder */
    Path bind(Briefing briefing, BookVersion version, WorkFolder folder) {
        try {
            return bind(briefing, version, pieces(briefing, folder), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<Integer, List<BoundPiece>> pieces(Briefing briefing, WorkFolder folder) {
        Map<Integer, List<BoundPiece>> bound = new LinkedHashMap<>();
        for (BriefingItem item : briefing.items()) {
            if (item.sheet() != null) {
                bound.put(
                        item.rank(),
                        item.sheet().pieces().stream()
                                .map(piece -> pieces.bind(piece, folder))
                                .toList());
            }
        }
        return bound;
    }

    private Path bind(Briefing briefing, BookVersion version, Map<Integer, List<BoundPiece>> bound, WorkFolder folder)
            throws IOException {
        PageMap pages = PageMap.unknown();
        for (int printing = 0; printing < MOST_PRINTINGS; printing++) {
            byte[] printed = printer.print(briefing, version, bound, pages);
            try (PDDocument book = Loader.loadPDF(printed, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
                PageMap found = PageMap.of(book, briefing, bound);
                if (found.holdsAsPrinted(pages)) {
                    finish(book, briefing, bound, found);
                    return save(book, version, folder.next());
                }
                pages = found;
            }
        }
        throw new IllegalStateException("The pages of the book of meeting %d never settle"
                .formatted(briefing.meeting().id()));
    }

    private void finish(PDDocument book, Briefing briefing, Map<Integer, List<BoundPiece>> bound, PageMap pages)
            throws IOException {
        List<PDPage> printed = pagesOf(book);
        for (BriefingItem item : briefing.items()) {
            if (item.sheet() != null) {
                insert(book, bound.get(item.rank()), printed.get(pages.lastPrinted(item, briefing)));
            }
        }
        // What strangers made is neither PDF/A nor PDF/UA: the book must not say it is.
        book.getDocumentCatalog().setMetadata(null);
        PageNumbers.write(book);
        bookmarks.add(book, briefing, bound, pages);
    }

    /** The same content makes the same bytes: no time of day, and an identifier that comes from the version. */
    private static Path save(PDDocument book, BookVersion version, Path file) throws IOException {
        PDDocumentInformation information = book.getDocumentInformation();
        information.setCreationDate(null);
        information.setModificationDate(null);
        book.getDocument().getTrailer().removeItem(COSName.ID);
        book.setDocumentId(version.number());
        book.save(file.toFile());
        return file;
    }

    private static List<PDPage> pagesOf(PDDocument book) {
        return StreamSupport.stream(book.getPages().spliterator(), false).toList();
    }

    private static void insert(PDDocument book, List<BoundPiece> bound, PDPage after) throws IOException {
        var cloner = new PageCloner(book);
        PDPage last = after;
        for (BoundPiece piece : bound) {
            if (piece.isIncluded()) {
                last = insert(book, cloner, piece, last);
            }
        }
    }

    private static PDPage insert(PDDocument book, PageCloner cloner, BoundPiece piece, PDPage after)
            throws IOException {
        PDPage last = after;
        try (PDDocument pages = Loader.loadPDF(piece.pages().toFile(), IOUtils.createTempFileOnlyStreamCache())) {
            for (PDPage page : pages.getPages()) {
                PDPage copy = cloner.clone(page);
                book.getPages().insertAfter(copy, last);
                last = copy;
            }
        }
        return last;
    }
}
