package fr.crig.avis.briefing;

import fr.crig.avis.briefing.BoundPiece.Fate;
import fr.crig.avis.storage.AlteredFile;
import fr.crig.avis.storage.FileStore;
import fr.crig.avis.storage.WithheldFile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Turns a piece into pages for the book: a document of its own, so that one that is damaged harms nothing but itself. */
@Component
class PieceBinder {

    private static final Logger LOG = LoggerFactory.getLogger(PieceBinder.class);
    private static final int MOST_REMEMBERED = 1000;
    private static final float USUAL_LOAD = 0.75f;

    private final FileStore files;
    private final Workshop workshop;

    /** By their content: what cost one reader a while does not cost it the next. */
    private final Set<String> tooHeavy =
            Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>(16, USUAL_LOAD, true) {
                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                    return size() > MOST_REMEMBERED;
                }
            }));

    PieceBinder(FileStore files, Workshop workshop) {
        this.files = files;
        this.workshop = workshop;
    }

    BoundPiece bind(BookPiece piece, WorkFolder folder) {
        var task = new PieceTask(piece.mediaType(), folder.next(), folder.next());
        if (!task.isPicture() && !piece.mediaType().equals("application/pdf")) {
            return BoundPiece.without(piece, Fate.TO_OPEN);
        }
        if (tooHeavy.contains(piece.sha256())) {
            return BoundPiece.without(piece, Fate.TOO_HEAVY);
        }
        try {
            if (!write(piece, task.source())) {
                return BoundPiece.without(piece, Fate.UNREADABLE);
            }
        } catch (WithheldFile withheld) {
            return BoundPiece.without(piece, Fate.WITHHELD);
        }
        PieceResult result = workshop.make(task);
        if (result.fate() == Fate.TOO_HEAVY) {
            tooHeavy.add(piece.sha256());
        }
        return BoundPiece.of(piece, task.target(), result);
    }

    /** @return false for one that is not any more what was stored: whoever opens it alone is told */
    private boolean write(BookPiece piece, Path file) {
        try (OutputStream target = Files.newOutputStream(file)) {
            files.copyTo(piece.fileId(), target);
            return true;
        } catch (AlteredFile altered) {
            LOG.error("Left out of a book", altered);
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
