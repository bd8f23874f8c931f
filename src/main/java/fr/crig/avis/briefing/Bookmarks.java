package fr.crig.avis.briefing;

import fr.crig.avis.shared.CleanText;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageFitWidthDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The outline of a book: the agenda, each item, its sheet, its opinions, each of its pieces. */
@Component
class Bookmarks {

    private final MessageSource messages;

    Bookmarks(MessageSource messages) {
        this.messages = messages;
    }

    void add(PDDocument book, Briefing briefing, Map<Integer, List<BoundPiece>> bound, PageMap pages) {
        var outline = new PDDocumentOutline();
        outline.addLast(mark(book, message("briefing.agenda"), 1));
        for (BriefingItem item : briefing.items()) {
            outline.addLast(item.sheet() == null ? closed(book, item) : open(book, item, bound, pages));
        }
        book.getDocumentCatalog().setDocumentOutline(outline);
        book.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }

    /** Only on the agenda: a subject in free text, or a request that the reader may not see. */
    private PDOutlineItem closed(PDDocument book, BriefingItem item) {
        String title = item.row().title() == null
                ? message("meeting.agenda.hidden")
                : item.row().title();
        return mark(book, message("briefing.bookmark.item", item.rank(), title), 1);
    }

    private PDOutlineItem open(
            PDDocument book, BriefingItem item, Map<Integer, List<BoundPiece>> bound, PageMap pages) {
        String title = message(
                "briefing.bookmark.request",
                item.rank(),
                item.row().reference(),
                item.row().title());
        PDOutlineItem node = mark(book, title, pages.of(item.anchor()));
        node.addLast(mark(book, message("briefing.sheet"), pages.of(item.anchor())));
        node.addLast(mark(book, message("briefing.opinions"), pages.of(item.opinionsAnchor())));
        for (BoundPiece piece : bound.get(item.rank())) {
            long file = piece.piece().fileId();
            int page = piece.isIncluded() ? pages.ofPiece(file) : pages.of(item.piecesAnchor());
            node.addLast(mark(book, piece.piece().fileName(), page));
        }
        return node;
    }

    private static PDOutlineItem mark(PDDocument book, String title, int page) {
        var destination = new PDPageFitWidthDestination();
        destination.setPage(book.getPage(page - 1));
        var mark = new PDOutlineItem();
        mark.setTitle(CleanText.of(title));
        mark.setDestination(destination);
        return mark;
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
