package fr.crig.avis.briefing;

import fr.crig.avis.briefing.BoundPiece.Fate;
import fr.crig.avis.request.Attachment;
import fr.crig.avis.request.PieceContent;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Turns a piece into pages for the book. Each is made into a document of its own first, so that one that is damaged harms
 * nothing but itself.
 */
@Component
class PieceBinder {

    private static final Logger LOG = LoggerFactory.getLogger(PieceBinder.class);

    /** A book that nobody could open is no use: longer pieces are read in the service. */
    static final int MOST_PAGES = 500;

    private final PieceContent content;

    PieceBinder(PieceContent content) {
        this.content = content;
    }

    BoundPiece bind(Attachment piece, WorkFolder folder) {
        boolean picture = piece.mediaType().startsWith("image/");
        if (!picture && !piece.mediaType().equals("application/pdf")) {
            return BoundPiece.without(piece, Fate.TO_OPEN);
        }
        Path source = folder.next();
        Path pages = folder.next();
        write(piece, source);
        try {
            return picture ? draw(piece, source, pages) : copy(piece, source, pages);
        } catch (IOException unreadable) {
            LOG.info("Piece {} is left out of a briefing book: {}", piece.id(), unreadable.getMessage());
            return BoundPiece.without(piece, Fate.UNREADABLE);
        }
    }

    private static BoundPiece draw(Attachment piece, Path source, Path pages) throws IOException {
        boolean drawn = ImagePage.draw(source, pages, piece.mediaType().equals("image/jpeg"));
        return drawn ? BoundPiece.of(piece, pages, 1, false) : BoundPiece.without(piece, Fate.TO_OPEN);
    }

    private static BoundPiece copy(Attachment piece, Path source, Path pages) throws IOException {
        CopiedPages copied = PdfPages.copy(source, pages, MOST_PAGES);
        return copied.count() > MOST_PAGES
                ? BoundPiece.without(piece, Fate.TO_OPEN)
                : BoundPiece.of(piece, pages, copied.count(), copied.filesLeft());
    }

    private void write(Attachment piece, Path file) {
        try (OutputStream target = Files.newOutputStream(file)) {
            content.copyTo(piece, target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
