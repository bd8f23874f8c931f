package fr.crig.avis.briefing;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.CommitteeProperties;
import fr.crig.avis.document.PdfPrinter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.StreamSupport;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.springframework.stereotype.Component;

/**
 * Makes one document of what is printed and of the pieces. It is printed twice: once to know on which page everything will be,
 * once to say so. In no transaction, because the pieces take long to read.
 */
@Component
class BookBinder {

    /** A whole committee asks for its books the same morning: the others wait rather than fill disk and memory. */
    private static final int BOOKS_AT_ONCE = 2;

    private static final int MOST_PRINTINGS = 4;

    private final PdfPrinter printer;
    private final PieceBinder pieces;
    private final Bookmarks bookmarks;
    private final Committee committee;
    private final CommitteeProperties properties;
    private final Semaphore places = new Semaphore(BOOKS_AT_ONCE, true);

    BookBinder(
            PdfPrinter printer,
            PieceBinder pieces,
            Bookmarks bookmarks,
            Committee committee,
            CommitteeProperties properties) {
        this.printer = printer;
        this.pieces = pieces;
        this.bookmarks = bookmarks;
        this.committee = committee;
        this.properties = properties;
    }

    /** @return where the book is, in the folder */
    Path bind(Briefing briefing, WorkFolder folder) {
        places.acquireUninterruptibly();
        try {
            return bind(briefing, pieces(briefing, folder), folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            places.release();
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

    private Path bind(Briefing briefing, Map<Integer, List<BoundPiece>> bound, WorkFolder folder) throws IOException {
        PageMap pages = PageMap.unknown();
        for (int printing = 0; printing < MOST_PRINTINGS; printing++) {
            byte[] printed = print(briefing, bound, pages);
            try (PDDocument book = Loader.loadPDF(printed, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
                PageMap found = PageMap.of(book, briefing, bound);
                if (found.holdsAsPrinted(pages)) {
                    return finish(book, briefing, bound, found, folder.next());
                }
                pages = found;
            }
        }
        throw new IllegalStateException("The pages of the book of meeting %d never settle"
                .formatted(briefing.meeting().id()));
    }

    private byte[] print(Briefing briefing, Map<Integer, List<BoundPiece>> bound, PageMap pages) {
        return printer.print(
                "briefing/book",
                Map.of(
                        "briefing", briefing,
                        "bound", bound,
                        "pages", pages,
                        "committee", committee,
                        "baseUrl", properties.baseUrl()));
    }

    private Path finish(
            PDDocument book, Briefing briefing, Map<Integer, List<BoundPiece>> bound, PageMap pages, Path file)
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
