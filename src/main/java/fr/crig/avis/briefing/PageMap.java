package fr.crig.avis.briefing;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;

/** On which page of the book everything is, pieces included; pages count from 1. */
final class PageMap {

    /** The printed pages by their anchors, from 0. */
    private final Map<String, Integer> printed = new LinkedHashMap<>();

    private final Map<String, Integer> shown = new HashMap<>();
    private final Map<Long, Integer> pieces = new HashMap<>();
    private int printedPages;
    private int count;

    private PageMap() {}

    /** Nothing known: what is printed to be measured. */
    static PageMap unknown() {
        return new PageMap();
    }

    /** @param printed whose bookmarks are named after the anchors */
    static PageMap of(PDDocument printed, Briefing briefing, Map<Integer, List<BoundPiece>> bound) throws IOException {
        var map = new PageMap();
        for (PDOutlineItem item :
                printed.getDocumentCatalog().getDocumentOutline().children()) {
            map.printed.put(item.getTitle(), printed.getPages().indexOf(item.findDestinationPage(printed)));
        }
        map.printedPages = printed.getNumberOfPages();
        map.place(briefing, bound);
        return map;
    }

    /** The pieces of an item come after its last printed page, which comes before the next item. */
    private void place(Briefing briefing, Map<Integer, List<BoundPiece>> bound) {
        int inserted = 0;
        for (BriefingItem item : briefing.items()) {
            if (item.sheet() == null) {
                continue;
            }
            for (String anchor : List.of(item.anchor(), item.opinionsAnchor(), item.piecesAnchor())) {
                if (printed.containsKey(anchor)) {
                    shown.put(anchor, printed.get(anchor) + inserted + 1);
                }
            }
            for (BoundPiece piece : bound.get(item.rank())) {
                pieces.put(piece.piece().fileId(), lastPrinted(item, briefing) + inserted + 2);
                inserted += piece.count();
            }
        }
        count = printedPages + inserted;
    }

    /** Its index among the printed pages, from 0: the pieces of an item come after it. */
    int lastPrinted(BriefingItem item, Briefing briefing) {
        return briefing.items().stream()
                        .filter(next -> next.rank() > item.rank() && next.sheet() != null)
                        .findFirst()
                        .map(next -> printed.get(next.anchor()))
                        .orElse(printedPages)
                - 1;
    }

    /** Null while unknown. */
    public Integer of(String anchor) {
        return shown.get(anchor);
    }

    /** Where an included piece begins; null while unknown. */
    public Integer ofPiece(long fileId) {
        return pieces.get(fileId);
    }

    boolean holdsAsPrinted(PageMap other) {
        return printed.equals(other.printed) && count == other.count;
    }
}
