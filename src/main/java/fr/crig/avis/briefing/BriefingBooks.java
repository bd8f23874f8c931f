package fr.crig.avis.briefing;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.springframework.stereotype.Component;

/** Opens a book for its reader: the one that was made before if nothing changed that this reader may see, else a new one. */
@Component
class BriefingBooks {

    private final PrintedPages pages;
    private final BookShelf shelf;
    private final BindingTurns turns;
    private final BookBinder binder;

    BriefingBooks(PrintedPages pages, BookShelf shelf, BindingTurns turns, BookBinder binder) {
        this.pages = pages;
        this.shelf = shelf;
        this.turns = turns;
        this.binder = binder;
    }

    /** @throws BookBusy if it cannot be made soon */
    OpenBook open(Briefing briefing) {
        String reader = briefing.reader().username();
        var place = new BookShelf.Place(briefing.meeting().id(), reader);
        BookVersion version = pages.version(briefing);
        return shelf.open(place, version)
                // Once it is this reader's turn, the one before may have made it.
                .orElseGet(() -> turns.take(
                        reader, () -> shelf.open(place, version).orElseGet(() -> make(briefing, place, version))));
    }

    private OpenBook make(Briefing briefing, BookShelf.Place place, BookVersion version) {
        try (var folder = new WorkFolder()) {
            return shelf.put(place, version, binder.bind(briefing, version, folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
