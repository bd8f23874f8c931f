package fr.crig.avis.briefing;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.document.PdfPrinter;
import fr.crig.avis.storage.FileStore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** All that the service itself says in a book, and the version that comes from it. */
@Component
class PrintedPages {

    private static final String TEMPLATE = "briefing/book";

    private final PdfPrinter printer;
    private final Committee committee;
    private final FileStore files;

    PrintedPages(PdfPrinter printer, Committee committee, FileStore files) {
        this.files = files;
        this.printer = printer;
        this.committee = committee;
    }

    byte[] print(Briefing briefing, BookVersion version, Map<Integer, List<BoundPiece>> bound, PageMap pages) {
        return printer.print(TEMPLATE, content(briefing, version.shown(), bound, pages));
    }

    /**
     * Of the very text that will be printed, so that nothing this reader would see can be forgotten in it, and of the content
     * of the pieces that are given.
     */
    BookVersion version(Briefing briefing) {
        String text = printer.text(TEMPLATE, content(briefing, "", unopened(briefing), PageMap.unknown()));
        List<BookPiece> joined = briefing.items().stream()
                .filter(item -> item.sheet() != null)
                .flatMap(item -> item.sheet().pieces().stream())
                .toList();
        Set<Long> withheld =
                files.withheld(joined.stream().map(BookPiece::fileId).toList()).keySet();
        Stream<String> pieces = joined.stream()
                .flatMap(piece -> Stream.of(
                        piece.mediaType(), piece.sha256(), String.valueOf(withheld.contains(piece.fileId()))));
        return BookVersion.of(Stream.concat(Stream.of(briefing.reader().username(), text), pieces)
                .toList());
    }

    private Map<String, Object> content(
            Briefing briefing, String version, Map<Integer, List<BoundPiece>> bound, PageMap pages) {
        return Map.of(
                "briefing", briefing,
                "version", version,
                "bound", bound,
                "pages", pages,
                "committee", committee,
                "baseUrl", committee.baseUrl());
    }

    /** What becomes of a piece comes from its content alone. */
    private static Map<Integer, List<BoundPiece>> unopened(Briefing briefing) {
        Map<Integer, List<BoundPiece>> unopened = new LinkedHashMap<>();
        for (BriefingItem item : briefing.items()) {
            List<BookPiece> pieces =
                    item.sheet() == null ? List.of() : item.sheet().pieces();
            unopened.put(item.rank(), pieces.stream().map(BoundPiece::unopened).toList());
        }
        return unopened;
    }
}
